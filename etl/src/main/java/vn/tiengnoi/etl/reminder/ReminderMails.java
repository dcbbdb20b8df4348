package vn.tiengnoi.etl.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tiengnoi.etl.contact.Contact;
import vn.tiengnoi.etl.mail.OutgoingMessage;
import vn.tiengnoi.etl.mail.OutgoingMessage.Attachment;
import vn.tiengnoi.etl.mail.OutgoingMessage.Kind;
import vn.tiengnoi.etl.reminder.SettledReminder.Skipped;
import vn.tiengnoi.warehouse.read.DueReport;

/** Puts whatever an address is to be reminded of on a day into one mail. */
final class ReminderMails {
  private final ReminderText text;
  private final LocalDate today;
  private final Map<String, List<Contact>> contacts;
  private final ReminderTemplates templates;
  private final ReminderBook book;

  ReminderMails(
      ReminderText text,
      LocalDate today,
      Map<String, List<Contact>> contacts,
      ReminderTemplates templates,
      ReminderBook book) {
    this.text = text;
    this.today = today;
    this.contacts = contacts;
    this.templates = templates;
    this.book = book;
  }

  /** A mail and the steps that it carries. */
  record Planned(OutgoingMessage mail, List<OpenStep> carried) {}

  /** The mails of the steps that are to be sent. */
  List<Planned> plan(List<OpenStep> open, ReminderRules rules) {
    List<Planned> mails = new ArrayList<>();
    byAddress(open, false)
        .forEach(
            (address, steps) -> {
              List<DueReport> reports = OpenStep.reports(steps);
              List<Attachment> attached = templates.of(reports);
              ReminderText.Mail words = text.reminder(address.name(), reports, !attached.isEmpty());
              mails.add(planned(Kind.REMINDER, address.email(), words, attached, steps));
            });
    byAddress(open, true)
        .forEach(
            (address, steps) -> {
              ReminderText.Mail words = text.escalation(address.name(), OpenStep.reports(steps));
              mails.add(planned(Kind.ESCALATION, address.email(), words, List.of(), steps));
            });
    List<DueReport> unreachable =
        OpenStep.reports(open.stream().filter(o -> o.skipped() == Skipped.NO_CONTACT).toList());
    if (!unreachable.isEmpty() && rules.administrator().isPresent()) {
      ReminderText.Mail words = text.unreachable(unreachable);
      mails.add(planned(Kind.NOTICE, rules.administrator().get(), words, List.of(), List.of()));
    }
    return mails;
  }

  /** One person may serve several reporters, and is called as for the first of them. */
  private record Address(String email, String name) implements Comparable<Address> {
    @Override
    public int compareTo(Address other) {
      return email.compareTo(other.email);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Address address && email.equals(address.email);
    }

    @Override
    public int hashCode() {
      return email.hashCode();
    }
  }

  private Map<Address, List<OpenStep>> byAddress(List<OpenStep> open, boolean above) {
    Map<Address, List<OpenStep>> mails = new TreeMap<>();
    for (OpenStep one : open) {
      String who = one.addressee();
      boolean toParent = one.step().kind() == ReminderStep.Kind.PARENT;
      if (one.toSend() && who != null && toParent == above) {
        for (Contact contact : contacts.getOrDefault(who, List.of())) {
          mails
              .computeIfAbsent(
                  new Address(contact.email(), contact.name()), address -> new ArrayList<>())
              .add(one);
        }
      }
    }
    return mails;
  }

  private Planned planned(
      Kind kind,
      String email,
      ReminderText.Mail words,
      List<Attachment> attached,
      List<OpenStep> steps) {
    Set<String> reporters =
        steps.stream().map(one -> one.report().reporter().id()).collect(Collectors.toSet());
    return new Planned(
        new OutgoingMessage(
            key(kind, email),
            kind,
            reporters.size() == 1 ? reporters.iterator().next() : null,
            email,
            words.subject(),
            words.body(),
            null,
            attached),
        steps);
  }

  /** The day's mail to an address; a further one, after the rules were changed, has a number. */
  private String key(Kind kind, String email) {
    String key = "%s/%s/%s".formatted(kind.code(), today, email);
    long before = book.mailsBeginning(key);
    return before == 0 ? key : "%s/%d".formatted(key, before + 1);
  }
}
