package vn.tiengnoi.warehouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hòa Bình      | Hoà Bình",
        "Thủy Nguyên   | Thuỷ  nguyên",
        "Đồng Tháp     | Ðồng Tháp",
        "Bà Rịa - Vũng Tàu | BÀ RỊA – VŨNG TÀU",
        "TP. Hồ Chí Minh   | tp Hồ Chí Minh",
      })
  void takesSpellingsOfOneNameForOne(String name, String other) {
    assertThat(NameKey.of(name)).isEqualTo(NameKey.of(other));
    assertThat(NameKey.of(name))
        .isEqualTo(NameKey.of(Normalizer.normalize(other, Normalizer.Form.NFD)));
  }

  @ParameterizedTest
  @CsvSource({"Hòa Bình, Hóa Bình", "Lai Châu, Lai Chau", "Hoàng Sa, Hòang Sa", "Quý, Qúy"})
  void keepsLettersAndTonesApart(String name, String other) {
    assertThat(NameKey.of(name)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void makesSlugs() {
    assertThat(NameKey.slug("Bà Rịa - Vũng Tàu")).isEqualTo("ba-ria-vung-tau");
    assertThat(NameKey.slug("Đắk Lắk")).isEqualTo("dak-lak");
  }

  @Property
  void isItsOwnKey(@ForAll String text) {
    assertThat(NameKey.of(NameKey.of(text))).isEqualTo(NameKey.of(text));
  }
}
