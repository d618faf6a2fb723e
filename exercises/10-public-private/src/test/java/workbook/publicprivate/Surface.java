package workbook.publicprivate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody outside a package can see of it, through type parameters too. */
final class Surface {

  private static final String BOOKING = "workbook.publicprivate.booking";
  private static final Set<String> MEANT_FOR_ALL =
      Set.of(BOOKING + ".BookingContext", BOOKING + ".BookingSchema");

  private Surface() {}

  static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(Surface::isVisible).orElse(true);
  }

  /** Booking's own classes that others can name, apart from its counter and its post. */
  static List<String> notesInSight(JavaClasses classes) {
    return classes.stream()
        .filter(Surface::isOneOfTheNotes)
        .filter(Surface::isVisible)
        .filter(type -> type.getEnclosingClass().isEmpty())
        .map(JavaClass::getSimpleName)
        .filter(name -> !name.equals("package-info"))
        .sorted()
        .toList();
  }

  /** Where a class that others can see mentions one of Booking's own, as sentences. */
  static List<String> leaks(JavaClasses classes) {
    var leaks = new ArrayList<String>();
    classes.stream()
        .filter(Surface::isVisible)
        .filter(type -> !isOneOfTheNotes(type))
        .sorted(Comparator.comparing(JavaClass::getName))
        .forEach(type -> leaks.addAll(leaks(type)));
    return leaks;
  }

  private static List<String> leaks(JavaClass type) {
    var leaks = new ArrayList<String>();
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      if (canBeSeen(unit.getModifiers())) {
        Stream.of(
                Stream.of(unit.getReturnType()),
                unit.getParameterTypes().stream(),
                unit.getTypeParameters().stream()
                    .map(JavaTypeVariable::getUpperBounds)
                    .flatMap(List::stream))
            .flatMap(each -> each)
            .map(Surface::note)
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(note -> leaks.add("everybody can call " + type.getSimpleName() + "."
                + unit.getName().replace("<init>", "new") + ", which mentions " + note));
      }
    }
    leaks.addAll(grabBags(type));
    for (JavaField field : type.getFields()) {
      if (canBeSeen(field.getModifiers())) {
        note(field.getType())
            .ifPresent(note -> leaks.add("everybody can see " + type.getSimpleName() + "."
                + field.getName() + ", which mentions " + note));
      }
    }
    Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
        .map(Surface::note)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(note ->
            leaks.add("everybody can see that " + type.getSimpleName() + " is made of " + note));
    return leaks;
  }

  /**
   * What a counter hands out of its own accord and under a type that says nothing: a note needs no
   * name to be looked at.
   */
  private static List<String> grabBags(JavaClass type) {
    if (!isBookings(type)) {
      return List.of();
    }
    return type.getMethods().stream()
        .filter(method -> canBeSeen(method.getModifiers()))
        .filter(method -> !isPromised(method))
        .filter(method -> holdsAnything(method.getReturnType()))
        .map(method -> "everybody can call " + type.getSimpleName() + "." + method.getName()
            + ", and whatever is noted can be in its " + brief(method.getReturnType()))
        .toList();
  }

  private static boolean isPromised(JavaMethod method) {
    Class<?>[] parameters =
        method.getRawParameterTypes().stream().map(JavaClass::reflect).toArray(Class<?>[]::new);
    return Stream.of(Counter.class, Post.class, Object.class)
        .flatMap(promise -> Stream.of(promise.getDeclaredMethods()))
        .anyMatch(promise -> promise.getName().equals(method.getName())
            && Arrays.equals(promise.getParameterTypes(), parameters));
  }

  private static boolean holdsAnything(JavaType type) {
    JavaClass raw = type.toErasure();
    return raw.isArray()
        || raw.isEquivalentTo(Object.class)
        || raw.isEquivalentTo(Record.class)
        || type instanceof JavaParameterizedType several
            && raw.getPackageName().startsWith("java.util")
            && several.getActualTypeArguments().stream()
                .allMatch(each -> each.toErasure().getPackageName().startsWith("java."));
  }

  private static String brief(JavaType type) {
    return type.getName().replaceAll("\\b[a-z]\\w*\\.", "");
  }

  private static boolean canBeSeen(Set<JavaModifier> modifiers) {
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Optional<String> note(JavaType type) {
    return type.getAllInvolvedRawTypes().stream()
        .map(Surface::element)
        .filter(Surface::isBookings)
        .filter(each -> !MEANT_FOR_ALL.contains(each.getName()))
        .filter(each -> !each.isAssignableTo(Counter.class) && !each.isAssignableTo(Post.class))
        .map(JavaClass::getSimpleName)
        .findFirst();
  }

  private static JavaClass element(JavaClass type) {
    return type.isArray() ? type.getBaseComponentType() : type;
  }

  private static boolean isBookings(JavaClass type) {
    return type.getPackageName().equals(BOOKING) || type.getPackageName().startsWith(BOOKING + ".");
  }

  /** The notes themselves mention each other; who else may see them is the other rule. */
  private static boolean isOneOfTheNotes(JavaClass type) {
    return isBookings(type)
        && !MEANT_FOR_ALL.contains(type.getName())
        && !type.isAssignableTo(Counter.class)
        && !type.isAssignableTo(Post.class);
  }
}
