package vn.tiengnoi.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void keepsIdentitiesReadableAndEncodesTheRest() {
    assertThat(
            Address.of("/explain")
                .with("unit", "24-bac-giang@2004-01-01")
                .with("disaggregation", "AGE=A0_5;SEX=F&x")
                .toString())
        .isEqualTo("/explain?unit=24-bac-giang@2004-01-01&disaggregation=AGE%3DA0_5%3BSEX%3DF%26x");
  }

  @Test
  void replacesAParameterInItsPlace() {
    assertThat(Address.of("/").with("a", "1").with("b", "2").with("a", "3").toString())
        .isEqualTo("/?a=3&b=2");
  }
}
