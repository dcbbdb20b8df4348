package vn.tiengnoi.dashboards;

import vn.tiengnoi.warehouse.read.SampleMark;

final class LookServer {
  public static void main(String[] args) throws Exception {
    FixtureReading api = args[0].equals("empty") ? new FixtureReading(SampleMark.NONE, 0)
        : new FixtureReading(SampleMark.valueOf(args[0]), 3);
    long t = System.nanoTime();
    RunningServer server = DashboardServer.start(api, new vn.tiengnoi.reports.Documents(), Integer.parseInt(args[1]));
    System.err.println("port " + server.port() + " in " + (System.nanoTime() - t) / 1000000 + " ms");
    Thread.sleep(Long.MAX_VALUE);
  }
}
