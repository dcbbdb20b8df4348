package vn.tiengnoi.reports.wording;

import java.util.Optional;

/**
 * A headline figure in words.
 *
 * @param name the indicator's short name
 * @param value as people say it ({@code 5,2 tỷ đồng}); the status' sign where there is no figure
 * @param exact all digits ({@code 5.214.300.000 đồng})
 * @param note what the sign means where there is no figure ({@code chưa báo cáo}); else empty
 * @param change against the year before; empty where no year before was asked for
 * @param attainment against the year's target; empty where there is none
 * @param nextTarget a target still to come ({@code mục tiêu 90% vào năm 2020}); empty where there
 *     is none
 * @param completeness {@code 31/34 báo cáo}
 */
public record TileText(
    String name,
    String value,
    String exact,
    String note,
    Optional<ChangeText> change,
    Optional<AttainmentText> attainment,
    Optional<String> nextTarget,
    String completeness) {}
