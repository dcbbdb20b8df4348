package vn.tiengnoi.app.command;

import java.util.List;

/** All commands that are built, in the order in which the help lists them. */
public final class Commands {
  private Commands() {}

  public static List<Object> all() {
    return List.of(
        new DemoCommand(),
        new RunCommand(),
        new ReceiptsCommand(),
        new ReceiptCommand(),
        new RereadCommand(),
        new MailCommand(),
        new MessagesCommand(),
        new OutboxCommand(),
        new ContactsCommand(),
        new TokenCommand(),
        new ComputeCommand(),
        new ServeCommand(),
        new ValuesCommand(),
        new ExplainCommand(),
        new ChangesCommand(),
        new PlanCommand(),
        new DueCommand(),
        new ExcuseCommand(),
        new RemindersCommand(),
        new JobsCommand(),
        new TemplateCommand(),
        new SubmissionsCommand(),
        new WithdrawCommand(),
        new ApproveCommand(),
        new ReleaseCommand(),
        new DecideCommand(),
        new DecisionsCommand(),
        new MappingCommand(),
        new ReportCommand(),
        new PublishCommand(),
        new PublicationsCommand(),
        new ReadValueCommand(),
        new PackCommand(),
        new BenchCommand(),
        new SelfCheckCommand());
  }
}
