package workbook.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(4)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatTravelsBoundaryTest {

  @Test
  @GreenFromTheStart
  void nothing_is_remembered_in_static_fields() {
    assertThat(ChapterClasses.staticsThatCanChange(TravellersPage.class))
        .as("what one server keeps in a static field no other server knows;"
            + " read \"At least what you know\"; static fields that can change")
        .isEmpty();
  }
}
