package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.name.NameIndex;
import vn.tiengnoi.etl.name.NameIndex.Named;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.text.NameKey;

/** The forms of a pack, and what each asks for, by the names that are printed. */
final class FormNames {
  private final Pack pack;
  private final Map<String, NameIndex<Element>> elements = new ConcurrentHashMap<>();

  FormNames(Pack pack) {
    this.pack = pack;
  }

  Optional<Form> form(String code) {
    Form form = pack.forms().get(code);
    return Optional.ofNullable(
        form == null ? pack.forms().get(code.toUpperCase(Locale.ROOT)) : form);
  }

  /** The form whose title a text is. */
  Optional<Form> titled(String text) {
    String key = NameKey.of(text);
    List<Form> titled =
        pack.forms().values().stream()
            .filter(form -> NameKey.of(form.nameVi()).equals(key))
            .toList();
    return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
  }

  /** The element a form asks for under this name; nothing where that is not certain. */
  Optional<Element> element(@Nullable Form form, String key) {
    if (form == null || key.isEmpty()) {
      return Optional.empty();
    }
    List<Element> named =
        elements.computeIfAbsent(form.code(), code -> index(form)).alike(key).stream()
            .filter(match -> match.spelling().isCertain())
            .map(NameIndex.Match::thing)
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private NameIndex<Element> index(Form form) {
    List<Named<Element>> names = new ArrayList<>();
    for (FormElement asked : form.elements()) {
      Element element = pack.getElement(asked.element());
      names.add(new Named<>(NameKey.of(element.nameVi()), element));
      names.add(new Named<>(NameKey.of(element.code()), element));
    }
    return NameIndex.of(names);
  }

  /** The dimensions by which a form asks for an element. */
  static List<String> splits(Form form, String element) {
    return form.findElement(element).map(FormElement::splits).orElse(List.of());
  }

  /** All dimensions by which a form asks for anything. */
  static Set<String> splits(Form form) {
    Set<String> splits = new LinkedHashSet<>();
    form.elements().forEach(asked -> splits.addAll(asked.splits()));
    return splits;
  }

  /** How many of some names each form asks for; only forms that ask for one. */
  Map<Form, Integer> asking(List<String> keys) {
    Map<Form, Integer> asking = new LinkedHashMap<>();
    for (Form form : pack.forms().values()) {
      int found = (int) keys.stream().filter(key -> element(form, key).isPresent()).count();
      if (found > 0) {
        asking.put(form, found);
      }
    }
    return asking;
  }
}
