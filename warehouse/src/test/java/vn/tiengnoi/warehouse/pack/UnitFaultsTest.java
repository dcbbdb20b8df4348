package vn.tiengnoi.warehouse.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * What can be wrong with the units of a pack, and that all of it is said at once, with its line.
 */
class UnitFaultsTest {
  private static final String UNITS =
      "unit_id,code,level,name,full_name,name_en,parent,valid_from,valid_to,start_known\n";
  private static final String SUCCESSIONS = "date,old_unit,new_unit,coverage,weight\n";
  private static final String SOUND =
      """
      k@2000-01-01,K,country,K,K,K,,2000-01-01,,true
      1-p@2000-01-01,1,province,P,P,P,k@2000-01-01,2000-01-01,2009-12-31,true
      1-r@2010-01-01,1,province,R,R,R,k@2000-01-01,2010-01-01,,true
      11-x@2000-01-01,11,commune,X,X,X,1-p@2000-01-01,2000-01-01,2009-12-31,true
      12-a@2010-01-01,12,commune,A,A,A,1-r@2010-01-01,2010-01-01,,true
      13-b@2010-01-01,13,commune,B,B,B,1-r@2010-01-01,2010-01-01,,true
      14-c@2000-01-01,14,commune,C,C,C,1-p@2000-01-01,2000-01-01,,true
      """;
  private static final String CAME_TO =
      """
      2010-01-01,1-p@2000-01-01,1-r@2010-01-01,whole,
      2010-01-01,11-x@2000-01-01,12-a@2010-01-01,part,0.25
      2010-01-01,11-x@2000-01-01,13-b@2010-01-01,part,0.75
      """;

  @TempDir Path folder;

  @BeforeEach
  void aPackOfUnitsAlone() throws IOException {
    Files.createDirectories(folder.resolve("units"));
    Files.createDirectories(folder.resolve("catalogue"));
    Files.writeString(folder.resolve("catalogue/dimensions.yaml"), "[]");
    head("");
    units(SOUND);
    successions(CAME_TO);
  }

  private void head(String more) throws IOException {
    Files.writeString(
        folder.resolve("pack.yaml"), "code: small\nname: {vi: Nhỏ, en: Small}\n" + more);
  }

  private void units(String rows) throws IOException {
    Files.writeString(folder.resolve("units/units.csv"), UNITS + rows);
  }

  private void successions(String rows) throws IOException {
    Files.writeString(folder.resolve("units/successions.csv"), SUCCESSIONS + rows);
  }

  private void assertFaults(String... faults) {
    assertThatExceptionOfType(PackFaultsException.class)
        .isThrownBy(() -> PackReader.read(folder))
        .satisfies(
            thrown ->
                assertThat(thrown.faults())
                    .extracting(fault -> fault.line("en"))
                    .containsExactly(faults));
  }

  /** C outlives its parent P, which became R as a whole. */
  @Test
  void aSoundPackIsRead() throws IOException {
    head("known_from: {commune: 2009-12-31}\n");
    Pack pack = PackReader.read(folder);
    assertThat(pack.units().units()).hasSize(7);
    assertThat(pack.units().knownFrom(UnitLevel.COMMUNE)).contains(LocalDate.of(2009, 12, 31));
    assertThat(pack.units().knownFrom(UnitLevel.PROVINCE)).isEmpty();
    assertThat(
            pack.units().lineOf(pack.units().getUnit("14-c@2000-01-01"), LocalDate.of(2010, 1, 1)))
        .extracting(unit -> unit.name())
        .containsExactly("C", "R", "K");
  }

  @Test
  void unitsThatDoNotFitTogetherAreAllNamed() throws IOException {
    units(
        SOUND
            + """
            k@2000-01-01,K,country,K,K,K,,2000-01-01,,true
            2-q@2000-01-01,2,province,Q,Q,Q,nowhere@2000-01-01,2000-01-01,,true
            3-s@2000-01-01,3,province,S,S,S,14-c@2000-01-01,2000-01-01,,true
            12-d@2012-01-01,12,commune,D,D,D,1-r@2010-01-01,2012-01-01,,true
            15-e@2000-01-01,15,commune,E,E,E,1-r@2010-01-01,2000-01-01,,true
            16-f@2000-01-01,16,commune,F,F,F,11-x@2000-01-01,2000-01-01,,true
            4-t@2000-01-01,4,province,T,T,T,k@2000-01-01,2000-01-01,2004-12-31,true
            17-g@2000-01-01,17,commune,G,G,G,4-t@2000-01-01,2000-01-01,,true
            18-h@2001-01-01,18,commune,H,H,H,1-r@2010-01-01,2011-01-01,,true
            19-i@2015-01-01,19,commune,I,I,I,1-r@2010-01-01,2015-01-01,2014-01-01,true
            20-j,20,commune,J,J,J,1-r@2010-01-01,2015-01-01,,true
            """);
    assertFaults(
        "units/units.csv:9: unit \"k@2000-01-01\" stands twice; first in units/units.csv:2",
        "units/units.csv:10: unit 2-q@2000-01-01 has the unknown parent \"nowhere@2000-01-01\"",
        "units/units.csv:11: the parent 14-c@2000-01-01 of 3-s@2000-01-01 is not of a higher level",
        "units/units.csv:12: commune 12-d@2012-01-01 has the code of 12-a@2010-01-01"
            + " (units/units.csv:6) while that one still exists",
        "units/units.csv:13: the parent 1-r@2010-01-01 does not exist on 2000-01-01, the first day"
            + " of 15-e@2000-01-01",
        "units/units.csv:14: the parent 11-x@2000-01-01 of 16-f@2000-01-01 is not of a higher level",
        "units/units.csv:16: the parent 4-t@2000-01-01 ends on 2004-12-31 before 17-g@2000-01-01"
            + " does, and became no other unit as a whole",
        "units/units.csv:17: \"2011-01-01\" does not match the identity 18-h@2001-01-01",
        "units/units.csv:18: unit 19-i@2015-01-01 ends before it starts",
        "units/units.csv:19: \"20-j\" is not an identity code-slug@valid_from");
  }

  @Test
  void successionsThatDoNotAddUpAreAllNamed() throws IOException {
    successions(
        CAME_TO
            + """
            2010-01-01,9-ghost@2000-01-01,12-a@2010-01-01,whole,
            2010-01-01,14-c@2000-01-01,9-ghost@2010-01-01,part,
            2012-01-01,11-x@2000-01-01,12-a@2010-01-01,whole,
            2009-06-01,14-c@2000-01-01,12-a@2010-01-01,part,
            2010-01-01,1-p@2000-01-01,12-a@2010-01-01,whole,
            2011-01-01,12-a@2010-01-01,13-b@2010-01-01,whole,
            2013-01-01,12-a@2010-01-01,13-b@2010-01-01,part,0.5
            2013-01-01,12-a@2010-01-01,12-a@2010-01-01,part,0.4
            2014-01-01,12-a@2010-01-01,13-b@2010-01-01,part,1.5
            2014-01-01,12-a@2010-01-01,14-c@2000-01-01,part,-0.5
            2015-01-01,12-a@2010-01-01,13-b@2010-01-01,part,0.5
            2015-01-01,12-a@2010-01-01,14-c@2000-01-01,part,
            2016-01-01,12-a@2010-01-01,13-b@2010-01-01,some,
            """);
    String file = "units/successions.csv:";
    String twice =
        "the whole of 1-p@2000-01-01 went into %s on 2010-01-01, so no other row can say what"
            + " became of it then";
    assertFaults(
        file + "2: " + twice.formatted("1-r@2010-01-01"),
        file + "5: unknown unit \"9-ghost@2000-01-01\"",
        file + "6: unknown unit \"9-ghost@2010-01-01\"",
        file + "7: 11-x@2000-01-01 does not exist on the day before 2012-01-01",
        file + "8: 12-a@2010-01-01 does not exist on 2009-06-01",
        file + "9: " + twice.formatted("12-a@2010-01-01"),
        file
            + "10: the whole of 12-a@2010-01-01 went into 13-b@2010-01-01 on 2011-01-01, but it still"
            + " exists on that day",
        file + "11: the weights of the parts of 12-a@2010-01-01 on 2013-01-01 sum to 0.9, not to 1",
        file + "13: the weight 1.5 is not between 0 and 1",
        file + "14: the weight -0.5 is not between 0 and 1",
        file + "15: 1 of the 2 parts of 12-a@2010-01-01 have a weight; all or none must have one",
        file + "17: \"coverage\" is \"some\"; expected whole or part");
  }

  @Test
  void aUnitOfWhichOnlyAPartGoesOnIsAFault() throws IOException {
    successions(
        """
        2010-01-01,1-p@2000-01-01,1-r@2010-01-01,whole,
        2010-01-01,11-x@2000-01-01,12-a@2010-01-01,part,
        """);
    assertFaults(
        "units/successions.csv:3: only a part of 11-x@2000-01-01 is said to go on; the rest goes"
            + " nowhere");
  }

  @Test
  void daysOfKnowledgeAreDatesOfLevels() throws IOException {
    head("known_from: {commune: soon, village: 2001-01-01}\n");
    assertFaults(
        "pack.yaml:3: unknown name \"village\"; allowed are [commune, district, province]",
        "pack.yaml:3: \"commune\" is \"soon\"; expected a date such as 2025-07-01");
  }
}
