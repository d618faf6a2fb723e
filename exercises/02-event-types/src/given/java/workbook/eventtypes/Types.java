package workbook.eventtypes;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A type with what its parameters stand for, so that {@link Wire} can read records that have some.
 *
 * @param raw the class
 * @param arguments one for each of its type parameters, or none where nobody said
 */
record Types(Class<?> raw, List<Types> arguments) {

  static Types of(Class<?> raw) {
    return new Types(raw, List.of());
  }

  Types argument(int number) {
    return number < arguments.size() ? arguments.get(number) : of(Object.class);
  }

  /** The type of a component that was written with this type's parameters. */
  Types resolve(Type type) {
    if (type instanceof Class<?> named) {
      return of(named);
    }
    if (type instanceof TypeVariable<?> variable) {
      return argument(Arrays.asList(raw.getTypeParameters()).indexOf(variable));
    }
    if (type instanceof ParameterizedType parameterized) {
      List<Types> resolved = new ArrayList<>();
      for (Type argument : parameterized.getActualTypeArguments()) {
        resolved.add(resolve(argument));
      }
      return new Types((Class<?>) parameterized.getRawType(), resolved);
    }
    if (type instanceof WildcardType wildcard) {
      return resolve(wildcard.getUpperBounds()[0]);
    }
    throw new IllegalArgumentException("the wire cannot carry a " + type);
  }

  /** The records of a sealed interface, also of those sealed inside it. */
  List<Types> records() {
    if (raw.isRecord()) {
      return List.of(this);
    }
    if (!raw.isSealed()) {
      throw new IllegalArgumentException(
          raw.getSimpleName() + " is neither a record nor a sealed interface of records");
    }
    List<Types> records = new ArrayList<>();
    for (Class<?> permitted : raw.getPermittedSubclasses()) {
      // a permitted type has the same parameters in the same order, or none
      List<Types> passedOn = permitted.getTypeParameters().length == 0 ? List.of() : arguments;
      records.addAll(new Types(permitted, passedOn).records());
    }
    return records;
  }

  @Override
  public String toString() {
    return raw.getSimpleName();
  }
}
