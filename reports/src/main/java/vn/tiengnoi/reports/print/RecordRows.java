package vn.tiengnoi.reports.print;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Records as rows of a template: the field {@code name} is the component {@code name}, the field
 * {@code panel.title} a component of the record {@code panel}; a component that is a list of
 * records feeds a list inside the template.
 */
final class RecordRows implements JRDataSource {
  private final Iterator<? extends Record> rows;
  private @Nullable Record row;

  RecordRows(List<? extends Record> rows) {
    this.rows = rows.iterator();
  }

  @Override
  public boolean next() {
    boolean more = rows.hasNext();
    row = more ? rows.next() : null;
    return more;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    Object value = row;
    for (String component : field.getName().split("\\.")) {
      value = component(value, component);
    }
    return value instanceof List<?> list
        ? new RecordRows(list.stream().map(Record.class::cast).toList())
        : value;
  }

  private static @Nullable Object component(@Nullable Object holder, String name) {
    if (holder == null) {
      throw new IllegalStateException("there is no record to read \"%s\" of".formatted(name));
    }
    try {
      Method accessor = holder.getClass().getDeclaredMethod(name);
      accessor.setAccessible(true);
      return accessor.invoke(holder);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "%s has no \"%s\"".formatted(holder.getClass().getSimpleName(), name), e);
    }
  }
}
