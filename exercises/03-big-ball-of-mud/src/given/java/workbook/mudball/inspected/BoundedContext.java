package workbook.mudball.inspected;

/**
 * A bounded context, and where its code lives. Packages are written as ArchUnit likes them:
 * {@code ferry.booking..} is that package and all below it.
 *
 * @param name what people call it, such as {@code booking}
 * @param home the packages in which its code lives
 * @param published the part of them that was made for others; what is at home and not in here is
 *     private. There may be nothing in it.
 */
public record BoundedContext(String name, String home, String published) {}
