/**
 * A child that misbehaves: it stands in for the worker, follows the protocol up to the step that its
 * second argument names, and there commits the fault that its first one names. It may run programs,
 * which is what signalling itself takes.
 */
const [fault, step] = Deno.args;
const text = (value) => new TextEncoder().encode(value);
const json = (value) => text(JSON.stringify(value));

function send(bytes) {
  for (let at = 0; at < bytes.length;) at += Deno.stdout.writeSync(bytes.subarray(at));
}

function frame(kind, payload, length = payload.length + 1) {
  const bytes = new Uint8Array(5 + payload.length);
  new DataView(bytes.buffer).setUint32(0, length, true);
  bytes[4] = kind;
  bytes.set(payload, 5);
  return bytes;
}

function read(count) {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count;) {
    const got = Deno.stdin.readSync(bytes.subarray(at));
    if (got === null) Deno.exit(0);
    at += got;
  }
  return bytes;
}

const hang = () => {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
};
const spin = () => {
  for (;;);
};
const forever = (make) => {
  const bytes = make();
  // Many at a time: a flood is to be fast.
  const block = new Uint8Array(bytes.length * Math.ceil(65_536 / bytes.length));
  for (let at = 0; at < block.length; at += bytes.length) block.set(bytes, at);
  for (;;) send(block);
};

const completion = {
  status: "ok",
  value: { repr: "1", json: 1 },
  error: null,
  limit: null,
  exitCode: 0,
  finalAnswer: false,
};
const result = {
  completion,
  truncated: { stdout: 0, stderr: 0, value: 0 },
  cpuMs: 1,
  peakMemoryBytes: 1,
};
const resultWith = (change) => frame(6, json({ ...result, ...change }));
const completionWith = (change) => resultWith({ completion: { ...completion, ...change } });
const call = (change) =>
  frame(7, json({ id: 1, name: "f", args: [], kwargs: {}, blocks: false, ...change }));

const FAULTS = {
  "kill": () => {
    for (;;) Deno.kill(Deno.pid, "SIGKILL");
  },
  "segmentation fault": () => {
    // The first one only has V8 take its handler away.
    for (;;) Deno.kill(Deno.pid, "SIGSEGV");
  },
  "exit 0": () => Deno.exit(0),
  "exit 70": () => Deno.exit(70),
  "close stdout": () => {
    Deno.stdout.close();
    hang();
  },
  "close all pipes": () => {
    Deno.stdin.close();
    Deno.stdout.close();
    Deno.stderr.close();
    hang();
  },
  "close stdin": () => {
    Deno.stdin.close();
    hang();
  },
  "hang": hang,
  "spin": spin,
  "garbage": () => {
    send(crypto.getRandomValues(new Uint8Array(4096)).fill(255, 0, 4));
    hang();
  },
  "text": () => {
    send(text("Segmentation fault (core dumped)\n"));
    hang();
  },
  "a frame of no length": () => send(frame(3, new Uint8Array(0), 0)) ?? hang(),
  "a frame that is too long": () => send(frame(3, new Uint8Array(0), 300_000)) ?? hang(),
  "a frame of 4 GB": () => send(frame(6, new Uint8Array(9), 0xffffffff)) ?? hang(),
  "half a frame, then the end": () => {
    send(frame(3, text("half"), 100));
    Deno.exit(0);
  },
  "half a frame, then silence": () => {
    send(frame(3, text("half"), 100));
    hang();
  },
  "half a header": () => {
    send(new Uint8Array([9, 0]));
    Deno.exit(0);
  },
  "an unknown kind": () => send(frame(99, text("x"))) ?? hang(),
  "the parent's own kind": () => send(frame(1, text("{}"))) ?? hang(),
  "ready twice": () => {
    send(frame(2, new Uint8Array(0)));
    send(frame(2, new Uint8Array(0)));
    hang();
  },
  "a flood of output": () => forever(() => frame(3, text("x".repeat(60_000)))),
  "a flood of errors": () => forever(() => frame(4, text("x".repeat(60_000)))),
  "a flood of progress": () =>
    forever(() => frame(5, json({ cpuMs: 1, peakMemoryBytes: 1, cutStdout: 0, cutStderr: 0 }))),
  "progress that is too long": () =>
    send(frame(5, json({ cpuMs: 1, peakMemoryBytes: 1, cutStdout: 0, x: "x".repeat(5000) }))) ??
      hang(),
  "a flood of empty output": () => forever(() => frame(3, new Uint8Array(0))),
  "a flood of waits": () => forever(() => frame(8, text("1"))),
  "a flood of calls": () => forever(() => call({})),
  "a flood of polls": () => forever(() => frame(9, new Uint8Array(0))),
  "a flood of the log": () => {
    for (;;) Deno.stderr.writeSync(text("x".repeat(60_000)));
  },
  "progress that is no JSON": () => send(frame(5, text("{"))) ?? hang(),
  "progress that is a list": () => send(frame(5, text("[]"))) ?? hang(),
  "progress below zero": () =>
    send(frame(5, json({ cpuMs: -1, peakMemoryBytes: 1, cutStdout: 0, cutStderr: 0 }))) ?? hang(),
  "progress without numbers": () => send(frame(5, json({ cpuMs: "1" }))) ?? hang(),
  "a wait below zero": () => send(frame(8, text("-1"))) ?? hang(),
  "a wait that is a text": () => send(frame(8, text('"x"'))) ?? hang(),
  "two waits": () => {
    send(frame(8, text("60000")));
    send(frame(8, text("60000")));
    hang();
  },
  "a library module that there is not": () => send(frame(12, text("nonsense"))) ?? hang(),
  "a library module of Object's": () => send(frame(12, text("constructor"))) ?? hang(),
  "a library module twice": () => {
    send(frame(12, text("colorsys")));
    send(frame(12, text("colorsys")));
    hang();
  },
  "a flood of library modules": () => forever(() => frame(12, text("logging"))),
  "a call without arguments": () => send(call({ args: 5 })) ?? hang(),
  "a call without a name": () => send(call({ name: null })) ?? hang(),
  "a call of a method of Object": () => {
    send(call({ name: "constructor", blocks: true }));
    const length = new DataView(read(5).buffer).getUint32(0, true) - 1;
    send(completionWith({ value: { repr: new TextDecoder().decode(read(length)) } }));
    hang();
  },
  "a result that is no JSON": () => send(frame(6, text("nonsense"))) ?? hang(),
  "a result that is deeply nested": () =>
    send(frame(6, text("[".repeat(200_000) + "]".repeat(200_000)))) ?? hang(),
  "a result of null": () => send(frame(6, text("null"))) ?? hang(),
  "a result without a completion": () => send(resultWith({ completion: null })) ?? hang(),
  "a result of unknown status": () => send(completionWith({ status: "fine" })) ?? hang(),
  "a result whose status is a property name": () =>
    send(completionWith({ status: "constructor" })) ?? hang(),
  "a limit without its name": () => send(completionWith({ status: "limit" })) ?? hang(),
  "a limit that is not one": () =>
    send(completionWith({ status: "limit", limit: "toString" })) ?? hang(),
  "an exit code that is a text": () => send(completionWith({ exitCode: "0" })) ?? hang(),
  "a value that is too long": () =>
    send(completionWith({ value: { repr: "x".repeat(5000) } })) ?? hang(),
  "a value that is a number": () => send(completionWith({ value: 5 })) ?? hang(),
  "an error without a message": () =>
    send(completionWith({ status: "error", error: { type: "E" } })) ?? hang(),
  "a count that is not one": () => send(resultWith({ cpuMs: null })) ?? hang(),
  "an internal error": () => send(completionWith({ status: "internal" })) ?? hang(),
  "out of memory": () => {
    Deno.stderr.writeSync(text("Fatal JavaScript out of memory: Reached heap limit\n"));
    for (;;) Deno.kill(Deno.pid, "SIGTRAP");
  },
  "CPU time used up": () => {
    for (;;) Deno.kill(Deno.pid, "SIGXCPU");
  },
  "two results": () => {
    send(resultWith({}));
    send(completionWith({ status: "error" }));
    hang();
  },
  "a result, then garbage": () => {
    send(resultWith({}));
    send(crypto.getRandomValues(new Uint8Array(65536)));
    spin();
  },
  "a result, then a flood": () => {
    send(resultWith({}));
    forever(() => frame(3, text("late")));
  },
  "a result, then no end": () => {
    send(resultWith({}));
    spin();
  },
  "a result in small pieces": () => {
    for (const byte of resultWith({})) send(new Uint8Array([byte]));
    hang();
  },
  "a result that is late": () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    send(resultWith({}));
  },
};

const act = (name) => {
  if (step === name) FAULTS[fault]();
};
act("started");
send(frame(2, new Uint8Array(0)));
act("ready");
read(new DataView(read(5).buffer).getUint32(0, true) - 1);
act("asked");
send(frame(5, json({ cpuMs: 1, peakMemoryBytes: 1, cutStdout: 0, cutStderr: 0 })));
send(frame(3, text("partial\n")));
act("output");
send(resultWith({}));
