/** What `/metrics` tells Prometheus: runs by their end, and histograms of their times. */

import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Outcome, SandboxStats } from "../../mod.ts";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Counts, and tells. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter;
  readonly #outcomes: Counter;
  readonly #times: Readonly<Record<"queue" | "start" | "run" | "cpu", Histogram>>;
  readonly #gauges: ReadonlyMap<keyof SandboxStats, Gauge>;

  /** Nothing is counted yet. */
  constructor() {
    const registers = [this.#registry];
    const histogram = (name: string, help: string) =>
      new Histogram({ name: `vivarium_${name}_seconds`, help, buckets: SECONDS, registers });
    this.#requests = new Counter({
      name: "vivarium_http_requests_total",
      help: "HTTP requests by method, route and status",
      labelNames: ["method", "route", "status"],
      registers,
    });
    this.#outcomes = new Counter({
      name: "vivarium_outcomes_total",
      help: "Runs by how they ended",
      labelNames: ["status", "limit"],
      registers,
    });
    this.#times = {
      queue: histogram("queue", "Time that runs waited for their turn"),
      start: histogram("start", "Time that runs waited for their process"),
      run: histogram("run", "Time that programs ran"),
      cpu: histogram("cpu", "CPU time that programs used"),
    };
    const gauge = (name: string, help: string) =>
      new Gauge({ name: `vivarium_${name}`, help, registers });
    this.#gauges = new Map<keyof SandboxStats, Gauge>([
      ["ready", gauge("children_ready", "Children that are ready")],
      ["running", gauge("runs_running", "Runs that have a child")],
      ["queued", gauge("runs_queued", "Runs that wait")],
      ["sessions", gauge("sessions_open", "Open sessions")],
      ["started", gauge("children_started_total", "Children started so far")],
      ["failedStarts", gauge("children_failed_total", "Children that could not be started")],
    ]);
  }

  /** A run has ended. */
  countOutcome({ status, limit, usage }: Outcome): void {
    this.#outcomes.inc({ status, limit: limit ?? "" });
    this.#times.queue.observe(usage.queueMs / 1_000);
    this.#times.start.observe(usage.startMs / 1_000);
    this.#times.run.observe(usage.wallMs / 1_000);
    this.#times.cpu.observe(usage.cpuMs / 1_000);
  }

  /** A request was answered. */
  countRequest(method: string, route: string, status: number): void {
    this.#requests.inc({ method, route, status: String(status) });
  }

  /** The text that Prometheus reads, and its type. */
  async text(stats: SandboxStats): Promise<{ text: string; type: string }> {
    for (const [name, gauge] of this.#gauges) gauge.set(stats[name]);
    return { text: await this.#registry.metrics(), type: this.#registry.contentType };
  }
}
