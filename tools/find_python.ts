/** Finds the CPython 3.13 that the golden outputs and the benchmarks compare with. */

async function isPython313(command: string): Promise<boolean> {
  try {
    const { stdout } = await new Deno.Command(command, {
      args: ["-c", "import sys; print(sys.implementation.name, *sys.version_info[:2])"],
      stdout: "piped",
      stderr: "null",
    }).output();
    return new TextDecoder().decode(stdout).trim() === "cpython 3 13";
  } catch {
    return false;
  }
}

/** The command that runs CPython 3.13; throws where there is none. */
export async function findPython(): Promise<string> {
  const candidates = ["python3.13", "python3"];
  const home = Deno.env.get("HOME");
  for (const root of [Deno.env.get("PYENV_ROOT"), home && `${home}/.pyenv`]) {
    if (root) candidates.unshift(`${root}/versions/3.13.0/bin/python3.13`);
  }
  for (const command of candidates) {
    if (await isPython313(command)) return command;
  }
  throw new Error("No CPython 3.13 found: set PYENV_ROOT, or put python3.13 on PATH");
}
