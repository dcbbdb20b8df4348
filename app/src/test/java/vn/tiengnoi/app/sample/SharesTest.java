package vn.tiengnoi.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void sharesMakeTheWholeAndFollowTheirWeights() {
    for (long total : new long[] {0, 1, 7, 1_000, 9_999_999}) {
      long[] shares = Shares.of(total, List.of(60.0, 30.0, 10.0, 0.0), Draw.of("a", "" + total));
      assertThat(Arrays.stream(shares).sum()).isEqualTo(total);
      assertThat(shares[3]).isZero();
    }
    assertThat(Shares.of(1_000, List.of(60.0, 30.0, 10.0), Draw.of("b")))
        .containsExactly(600, 300, 100);
  }

  /** Ten among three with room for 8, 1 and 2: the small ones are full before the large one. */
  @Test
  void nobodyGetsMoreThanThereIsRoomFor() {
    for (int i = 0; i < 50; i++) {
      long[] shares =
          Shares.within(10, List.of(1.0, 5.0, 4.0), new long[] {8, 1, 2}, Draw.of("c", "" + i));
      assertThat(Arrays.stream(shares).sum()).isEqualTo(10);
      assertThat(shares[0]).isBetween(7L, 8L);
      assertThat(shares[1]).isLessThanOrEqualTo(1);
      assertThat(shares[2]).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void tooMuchIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> Shares.within(4, List.of(1.0, 1.0), new long[] {1, 2}, Draw.of("d")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
