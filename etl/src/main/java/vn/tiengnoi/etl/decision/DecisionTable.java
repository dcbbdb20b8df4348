package vn.tiengnoi.etl.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiengnoi.etl.decision.Decision.Kind;
import vn.tiengnoi.etl.decision.Decision.Revoked;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * The decisions of a home: rows that are only ever added to. Whoever writes holds the {@link
 * vn.tiengnoi.warehouse.home.WriterLease}.
 */
public final class DecisionTable {
  private static final String REVOKE = "revoke";

  /** Stands for an answer that is a text of many lines and kept in a column of its own. */
  private static final String MAPPING = "mapping";

  private final HomeDatabase database;

  public DecisionTable(HomeDatabase database) {
    this.database = database;
  }

  private record Row(
      long decisionNo,
      String kind,
      String subject,
      String scope,
      String answer,
      String reason,
      String who,
      OffsetDateTime decidedAt) {

    Decision decision() {
      return new Decision(
          decisionNo,
          Kind.ofCode(kind),
          subject,
          scope,
          answer,
          reason,
          who,
          decidedAt.toInstant(),
          null);
    }
  }

  /** Every decision ever made, oldest first, revoked ones with their end. */
  public List<Decision> list() {
    Map<Long, Decision> decisions = new LinkedHashMap<>();
    List<Row> rows =
        database
            .jdbc()
            .sql(
                "select decision_no, kind, subject, scope, coalesce(mapping, answer) as answer, reason, who, decided_at from decision order by decision_no")
            .query(Row.class)
            .list();
    for (Row row : rows) {
      if (row.kind().equals(REVOKE)) {
        Revoked end =
            new Revoked(row.decisionNo(), row.reason(), row.who(), row.decidedAt().toInstant());
        decisions.computeIfPresent(
            Long.valueOf(row.answer()), (number, decision) -> ended(decision, end));
      } else {
        decisions.put(row.decisionNo(), row.decision());
      }
    }
    return List.copyOf(decisions.values());
  }

  private static Decision ended(Decision d, Revoked end) {
    return new Decision(
        d.number(), d.kind(), d.subject(), d.scope(), d.answer(), d.reason(), d.who(), d.at(), end);
  }

  /** The number of the newest decision or revocation; 0 where there is none. */
  public long newest() {
    return database
        .jdbc()
        .sql("select coalesce(max(decision_no), 0) from decision")
        .query(Long.class)
        .single();
  }

  /** What holds now, for a run; later decisions do not change it. */
  public Decisions snapshot() {
    Map<List<String>, String> answers = new HashMap<>();
    for (Decision decision : list()) {
      if (decision.holds()) {
        String answer = decision.kind() == Kind.CONFIRM ? decision.reason() : decision.answer();
        answers.put(question(decision.kind(), decision.subject(), decision.scope()), answer);
      }
    }
    return new Decisions() {
      @Override
      public Optional<String> unitFor(WrittenName name) {
        return Optional.ofNullable(answers.get(question(Kind.NAME, name.key(), name.reporter())))
            .or(() -> Optional.ofNullable(answers.get(question(Kind.NAME, name.key(), ""))));
      }

      @Override
      public Optional<String> confirmationOf(Doubt doubt) {
        return Optional.ofNullable(
            answers.get(question(Kind.CONFIRM, Decision.subjectOf(doubt), doubt.report())));
      }
    };
  }

  private static List<String> question(Kind kind, String subject, String scope) {
    return List.of(kind.code(), subject, scope);
  }

  /**
   * Decides.
   *
   * @return the decision; the one that was made before where it says the same
   * @throws DecisionRefusedException where another answer holds already
   */
  public Decision decide(
      Kind kind,
      String subject,
      String scope,
      String answer,
      String reason,
      String who,
      Instant now) {
    Optional<Decision> before =
        list().stream()
            .filter(decision -> decision.holds() && decision.asks(kind, subject, scope))
            .findFirst();
    before
        .filter(decision -> !decision.answer().equals(answer))
        .ifPresent(
            other -> {
              throw new DecisionRefusedException(
                  kind == Kind.LAYOUT
                      ? "bố cục này đã có ánh xạ khác, quyết định %1$d (%2$s): hãy bỏ quyết định đó trước / decision %1$d (%2$s) is another mapping of this layout: revoke it first"
                          .formatted(other.number(), other.who())
                      : "đã có quyết định %1$d là \"%2$s\" (%3$s): hãy bỏ quyết định đó trước / decision %1$d says \"%2$s\" already (%3$s): revoke it first"
                          .formatted(other.number(), other.answer(), other.who()));
            });
    return before.orElseGet(
        () -> {
          long number = insert(kind.code(), subject, scope, answer, reason, who, now);
          return new Decision(number, kind, subject, scope, answer, reason, who, now, null);
        });
  }

  /**
   * Ends a decision.
   *
   * @throws DecisionRefusedException where there is none of this number, or it was ended before
   */
  public Decision revoke(long number, String reason, String who, Instant now) {
    Decision decision =
        list().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () ->
                    new DecisionRefusedException(
                        "không có quyết định %1$d / there is no decision %1$d".formatted(number)));
    if (!decision.holds()) {
      throw new DecisionRefusedException(
          "quyết định %1$d đã được bỏ trước đó / decision %1$d was revoked before"
              .formatted(number));
    }
    long end =
        insert(
            REVOKE, decision.subject(), decision.scope(), Long.toString(number), reason, who, now);
    return ended(decision, new Revoked(end, reason, who, now));
  }

  /** Does several things or none. */
  void together(Runnable work) {
    database.transactions().executeWithoutResult(status -> work.run());
  }

  private long insert(
      String kind,
      String subject,
      String scope,
      String answer,
      String reason,
      String who,
      Instant now) {
    long number = newest() + 1;
    boolean layout = kind.equals(Kind.LAYOUT.code());
    database
        .jdbc()
        .sql(
            "insert into decision (decision_no, kind, subject, scope, answer, mapping, reason, who, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(number)
        .param(kind)
        .param(subject)
        .param(scope)
        .param(layout ? MAPPING : answer)
        .param(layout ? answer : null)
        .param(reason)
        .param(who)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
    return number;
  }
}
