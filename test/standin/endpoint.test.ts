import { afterEach, describe, expect, test } from "@jest/globals";
import { Endpoint } from "../../src/standin/endpoint";
import type { FrameResponse } from "../../src/standin/envelope";
import { Host, type HostOptions } from "../../src/standin/host";
import { ActionType, PathType } from "../../src/standin/wire";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook";

const CONVERSATION = "percakapan-1";
const CALL = 0;
const REGISTER = 1;

let host: Host | null = null;

afterEach(() => {
  host?.dispose();
  host = null;
});

/** A host's end of a conversation, and what it has posted to the frame. */
function start(options: HostOptions = {}): {
  sheet: MemorySheet;
  workbook: MemoryWorkbook;
  endpoint: Endpoint;
  posted: FrameResponse[];
  left: string[];
  say: (action: string, type: number, id: number, data: unknown) => Promise<void>;
} {
  const sheet = new MemorySheet("FORM 1").put(0, 0, { value: 13 });
  const workbook = new MemoryWorkbook(sheet);
  const posted: FrameResponse[] = [];
  const left: string[] = [];
  host = new Host(workbook, options);
  const endpoint = new Endpoint(host, {
    conversation: CONVERSATION,
    hostOrigin: "http://localhost:3000",
    addInId: "add-in",
    locale: "id-ID",
    documentUrl: "http://localhost:3000/Form%201.xlsx",
    post: (text) => void posted.push(JSON.parse(text) as FrameResponse),
    leave: (way) => void left.push(way),
  });
  const say = (action: string, type: number, id: number, data: unknown): Promise<void> =>
    endpoint.receive(
      JSON.stringify({
        _messageType: 0,
        _actionName: action,
        _conversationId: CONVERSATION,
        _correlationId: id,
        _origin: "http://localhost:3000",
        _data: data,
        _actionType: type,
        _serializerVersion: 1,
      }),
    );
  return { sheet, workbook, endpoint, posted, left, say };
}

/** The data of a call by number, as office.js sends it. */
const dispatch = (id: number, more: object = {}): object => ({
  ...more,
  DdaMethod: { ControlId: "add-in", Version: 1, DispatchId: id },
});

/** A batch that loads the values of A1 of the active sheet. */
const READ_A1 = {
  Actions: [
    { Id: 5, ActionType: ActionType.query, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["values"] } },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: PathType.global, Name: "" },
    2: { Id: 2, ObjectPathType: PathType.property, Name: "Worksheets", ParentObjectPathId: 1 },
    3: { Id: 3, ObjectPathType: PathType.method, Name: "GetActiveWorksheet", ParentObjectPathId: 2 },
    4: {
      Id: 4,
      ObjectPathType: PathType.method,
      Name: "GetRange",
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: ["A1"] },
    },
  },
};

/** The safe array in which office.js sends a batch. */
const batch = (body: object, flags = 0): object => ({
  ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(body), 0, flags, "", "", "", "", "", ""],
});

describe("the conversation with office.js in a frame", () => {
  test("its start: the context of the add-in with sets as text and the kept settings, then its registrations", async () => {
    const { workbook, posted, say } = start({ announced: { ExcelApi: "1.10" } });
    workbook.settings.set("bahasa", '"id"');
    await say("ContextActivationManager_getAppContextAsync", CALL, 0, "add-in");
    await say("ContextActivationManager_notifyHost", CALL, 1, ["add-in", 21, "http://localhost:3000"]);
    await say("appCommandInvoked", REGISTER, 2, { controlId: "add-in", eventDispId: 39, targetId: "" });
    const [context, notified, registered] = posted;
    expect(context).toMatchObject({ _messageType: 1, _responseType: 0, _correlationId: 0, _errorCode: 0 });
    expect(context?._data).toMatchObject({
      _appName: 16,
      _appUILocale: "id-ID",
      _settings: [["bahasa", '"id"']],
      _requirementMatrix: '{"ExcelApi":"1.10","DelayForCellEdit":"1.1","SharedRuntime":"1.1"}',
    });
    expect([notified?._data, registered?._data]).toEqual([null, { Error: 0, Version: 1 }]);
  });

  test("a key that leads out of the page is told to the host, and nothing else that the page says of itself", async () => {
    const { left, say } = start();
    for (const action of [0, 13, 1, 14, 15, 16])
      await say("ContextActivationManager_notifyHost", CALL, action, ["add-in", action]);
    expect(left).toEqual(["forwards", "backwards", "to-sheet"]);
  });

  test("office.js's hello is answered and is no round trip", async () => {
    const { posted, say } = start();
    const service = "Microsoft.InternalService.AddinInternalService";
    const hello = {
      Actions: [
        { Id: 2, ActionType: ActionType.instantiate, Name: "", ObjectPathId: 1 },
        { Id: 3, ActionType: ActionType.method, Name: "NotifyActionHandlerReady", ObjectPathId: 1 },
      ],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: PathType.newObject, Name: service } },
    };
    await say("executeMethod", CALL, 4, dispatch(93, batch(hello)));
    const data = posted[0]?._data as { Error: number; Data: [number, string[], string] };
    expect(JSON.parse(data.Data[2])).toMatchObject({ Results: [{ ActionId: 2 }, { ActionId: 3 }] });
    expect(host?.roundTrips).toHaveLength(0);
  });

  test("a batch is carried out and answered in the safe array that office.js expects", async () => {
    const { posted, say } = start();
    await say("executeMethod", CALL, 7, dispatch(93, batch(READ_A1)));
    expect(posted[0]?._correlationId).toBe(7);
    expect(posted[0]?._data).toEqual({
      Error: 0,
      Version: 1,
      Data: [
        200,
        ["Content-Type", "application/json"],
        '{"Results":[{"ActionId":5,"Value":{"Values":[[13]]}}],"TraceIds":[]}',
      ],
    });
  });

  test("a fault comes as office.js's own number, and no answer as none", async () => {
    const { posted, say } = start({ faults: { 1: "editing-cell", 2: "no-answer" } });
    await say("executeMethod", CALL, 7, dispatch(93, batch(READ_A1)));
    await say("executeMethod", CALL, 8, dispatch(93, batch(READ_A1)));
    expect(posted.map(({ _correlationId, _data }) => [_correlationId, _data])).toEqual([
      [7, { Error: 5004, Version: 1 }],
    ]);
  });

  test("document settings are kept in the workbook and come back on refresh", async () => {
    const { workbook, posted, say } = start();
    workbook.settings.set("lama", "1");
    const saved = { DdaSettingsMethod: { OverwriteIfStale: true, Properties: [["bahasa", '"en"']] } };
    await say("executeMethod", CALL, 3, dispatch(76, saved));
    await say("executeMethod", CALL, 4, dispatch(75));
    expect([...workbook.settings]).toEqual([["bahasa", '"en"']]);
    expect(posted[1]?._data).toMatchObject({ Properties: { Settings: [{ Name: "bahasa", Value: '"en"' }] } });
  });

  test("a ribbon command waits for the add-in's start and resolves when its function is done", async () => {
    const { endpoint, posted, say } = start();
    const done = endpoint.raiseCommand("hitungUlang", "TombolHitung");
    expect(posted).toEqual([]);
    await say("appCommandInvoked", REGISTER, 2, { controlId: "add-in", eventDispId: 39, targetId: "" });
    await new Promise((go) => setImmediate(go));
    expect(posted[1]).toMatchObject({
      _actionName: "appCommandInvoked",
      _responseType: 1,
      _correlationId: 2,
      _data: ["command-1", "hitungUlang", '{"source":{"id":"TombolHitung"}}'],
    });
    await say("executeMethod", CALL, 9, dispatch(94));
    await done;
  });

  test("another conversation's messages and foreign ones are left alone", async () => {
    const { endpoint, posted } = start();
    await endpoint.receive(
      '{"_messageType":0,"_actionName":"x","_conversationId":"lain","_correlationId":1}',
    );
    await endpoint.receive('{"type":"webpackOk"}');
    await endpoint.receive("{bukan json");
    await endpoint.receive({ type: "object" });
    expect(posted).toEqual([]);
  });
});
