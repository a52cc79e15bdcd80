import { describe, expect, it } from "@jest/globals";
import { farewell, readBuildRequest } from "../../scripts/build/arguments";

describe("the build command", () => {
  it("builds for trying out where no address is given, and says so", () => {
    const request = readBuildRequest([], {});
    expect(request).toEqual({ address: null, closed: false, output: "dist/addin", hasOneFiles: true });
    if (typeof request === "string") throw new Error(request);
    expect(farewell(request)).toMatch(
      /https:\/\/localhost:3000\/\n(?:.*\n)*.*hanya untuk mencoba di komputer sendiri/,
    );
  });

  it("takes the address from the command line, or else from the variable ADDRESS", () => {
    const ADDRESS = "https://b.go.id";
    expect(readBuildRequest(["--address", "https://a.go.id/x"], { ADDRESS })).toMatchObject({
      address: "https://a.go.id/x/",
    });
    expect(readBuildRequest([], { ADDRESS })).toMatchObject({ address: "https://b.go.id/" });
  });

  it("says of a closed build that Microsoft does not support it", () => {
    const request = readBuildRequest(["--closed", "--output", "keluar"], { ADDRESS: "https://a.go.id" });
    if (typeof request === "string") throw new Error(request);
    expect(request).toEqual({
      address: "https://a.go.id/",
      closed: true,
      output: "keluar",
      hasOneFiles: false,
    });
    expect(farewell(request)).toMatch(/keluar\/manifest\.xml.*\n.*tidak didukung Microsoft/);
  });

  it.each([[["--alamat", "https://a.go.id"]], [["https://a.go.id"]], [["--address"]]])(
    "answers %j with what can be typed",
    (args) => {
      expect(readBuildRequest(args, {})).toMatch(/^Perintah tidak dikenal.*--address/);
    },
  );

  it("hands on what is wrong with the address", () => {
    expect(readBuildRequest(["--address", "http://a.go.id"], {})).toMatch(/tidak memakai https/);
  });
});
