import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** Packs a folder as an add-on file: a zip whose entries are stored as they are. */
export function packXpi(folder: string, file: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  let offset = 0;
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const name of names.map((path) => path.replaceAll("\\", "/"))) {
    const data = readFileSync(join(folder, name));
    const facts = entryFacts(name, data);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), facts, Buffer.from(name), data]);
    directory.push(directoryEntry(facts, name, offset));
    bodies.push(body);
    offset += body.length;
  }
  writeFileSync(file, Buffer.concat([...bodies, ...directory, endRecord(directory, offset)]));
}

/** What a local header and a directory entry have in common, from "version needed" on. */
function entryFacts(name: string, data: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2); // names are UTF-8
  facts.writeUInt16LE(0x21, 8); // 1 January 1980, the earliest date a zip knows
  facts.writeUInt32LE(crc32(data), 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(data.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

function directoryEntry(facts: Buffer, name: string, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([Buffer.from("PK\x01\x02"), madeBy, facts, rest, Buffer.from(name)]);
}

function endRecord(directory: Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
