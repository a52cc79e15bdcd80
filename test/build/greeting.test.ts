import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { ROOT } from "../manifest/read-manifest";

jest.setTimeout(180_000);

describe("npm start", () => {
  let server: ChildProcess;
  let printed = "";
  let origin = "";

  beforeAll(async () => {
    const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
    const command = [webpack, "serve", "--mode", "development", "--env", "workbench", "--port", "auto"];
    server = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, CI: "true" } });
    origin = await new Promise<string>((resolve, reject) => {
      const listen = (text: Buffer): void => {
        printed += text.toString();
        const [, address] = /(http:\/\/localhost:\d+)\/ /.exec(printed) ?? [];
        if (address !== undefined) resolve(address);
      };
      server.stdout?.on("data", listen);
      server.stderr?.on("data", listen);
      server.on("exit", () => {
        reject(new Error(printed));
      });
    });
  });

  afterAll(() => {
    server.kill();
  });

  it("prints one line, with the address, when the page is ready", () => {
    expect(printed.trim()).toBe(`Simulasi Hitung Capaian: ${origin}/ (Ctrl+C untuk berhenti)`);
  });

  it("answers the address without a page's name with the workbench", async () => {
    const answer = await fetch(`${origin}/`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("<title>Hitung Capaian</title>");
  });

  it("serves the guide as well", async () => {
    expect(await (await fetch(`${origin}/panduan/index.html`)).text()).toContain("Panduan Hitung Capaian");
  });
});
