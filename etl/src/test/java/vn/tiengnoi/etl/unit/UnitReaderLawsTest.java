package vn.tiengnoi.etl.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tiengnoi.warehouse.pack.PackReader;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/** What holds for every text, and for every name as a key. */
class UnitReaderLawsTest {
  private static final UnitRegister UNITS = PackReader.builtIn("vietnam").units();
  private static final UnitReader READER = new UnitReader(UNITS);

  @Test
  void keyOfAKeyIsItself() {
    for (Unit unit : UNITS.units()) {
      String key = NameKey.of(unit.fullName());
      assertThat(NameKey.of(key)).isEqualTo(key);
    }
  }

  @Test
  void noTextBreaksIt() {
    Random random = new Random(20240305);
    LocalDate day = LocalDate.of(2024, 12, 31);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append((char) (random.nextBoolean() ? random.nextInt(0x400) : random.nextInt(0xFFFF)));
      }
      UnitQuestion question = new UnitQuestion(text.toString(), null, List.of(), day, day);
      assertThat(READER.read(question)).isNotNull();
      String key = NameKey.of(text.toString());
      assertThat(NameKey.of(key)).isEqualTo(key);
    }
  }
}
