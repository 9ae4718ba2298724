// Turns the map of the npm package @svg-maps/sweden (CC BY 4.0) into our county-borders.csv. Run from the project's
// root, once, and again only for a newer package; node_modules stays out of version control:
//   npm install --no-save --no-package-lock @svg-maps/sweden@1.0.1
//   node scripts/county-borders.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const RESOURCES = new URL("../src/main/resources/rose/", import.meta.url);
const COMMANDS_AND_NUMBERS = /[a-z]|[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/gi;

// Version 1.0.1 has these two the wrong way round: its Västmanland lies by the Gulf of Bothnia, south of Västerbotten.
const MISNAMED = { Västmanland: "Västernorrland", Västernorrland: "Västmanland" };

const map = readMap();
const areas = map.locations.map(({ name, path }) => ({ name: MISNAMED[name] ?? name, outlines: outlines(path) }));
const counties = readCounties();
checkEachOnce(areas, counties);
checkNorthToSouth(areas, counties);
write("platform/county-borders.csv", ["code,path", `viewbox,"${map.viewBox}"`, ...areas.map(line).sort()]);

/** The package's only module has `export default` but does not say that it is one, so Node cannot import it. */
function readMap() {
  const module = createRequire(import.meta.url).resolve("@svg-maps/sweden");
  return JSON.parse(readFileSync(module, "utf8").replace(/^\s*export default/, "").replace(/;\s*$/, ""));
}

/** By the name the map uses, which is our English county name without "County": "Skåne" has SCB code 12. */
function readCounties() {
  const [header, ...rows] = readFileSync(new URL("organisations/counties.csv", RESOURCES), "utf8").trim().split("\n");
  const names = header.split(",");
  const records = rows.map((row) => Object.fromEntries(row.split(",").map((cell, i) => [names[i], cell])));
  return new Map(records.map((record) => [record.name_en.replace(/ County$/, ""), record]));
}

function checkEachOnce(areas, counties) {
  const found = areas.map(({ name }) => name).sort();
  const wanted = [...counties.keys()].sort();
  if (String(found) !== String(wanted)) throw new Error(`the map has ${found}; the counties are ${wanted}`);
}

/** A name on the wrong area, or a mended package that MISNAMED would spoil again, shows against the tile map's rows. */
function checkNorthToSouth(areas, counties) {
  for (const a of areas) {
    for (const b of areas) {
      const rowsApart = counties.get(b.name).tile_row - counties.get(a.name).tile_row;
      if (rowsApart >= 2 && middle(a) >= middle(b)) throw new Error(`${a.name} does not lie north of ${b.name}`);
    }
  }
}

function middle({ outlines }) {
  const heights = outlines.flat().map(([, y]) => y);
  return (Math.min(...heights) + Math.max(...heights)) / 2;
}

/** Absolute points, in tenths, of each closed outline of a path that has the commands m and z only. */
function outlines(path) {
  const result = [];
  let [x, y] = [0, 0];
  const tokens = path.match(COMMANDS_AND_NUMBERS);
  for (let i = 0; i < tokens.length; ) {
    if (tokens[i] === "m") {
      result.push([]);
      i++;
    } else if (tokens[i] === "z") {
      [x, y] = result.at(-1)[0];
      i++;
    } else if (/[a-z]/i.test(tokens[i])) {
      throw new Error(`path command ${tokens[i]} is not handled`);
    } else {
      [x, y] = [x + Number(tokens[i]), y + Number(tokens[i + 1])];
      result.at(-1).push([x, y]);
      i += 2;
    }
  }
  return result.map((points) => points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)]));
}

/**
 * Points were rounded where they lie, not step by step: so errors do not add up along a border, and two counties
 * still share the points of their common border.
 */
function line({ name, outlines }) {
  return `${counties.get(name).code},"${outlines.map(relative).join("")}"`;
}

function relative(points) {
  const distinct = points.filter((point, i) => i === 0 || String(point) !== String(points[i - 1]));
  const [start, ...rest] = distinct;
  const steps = rest.map(([x, y], i) => [x - distinct[i][0], y - distinct[i][1]]);
  return `M${pair(start)}l${steps.map(pair).join(" ")}z`;
}

function pair([x, y]) {
  return `${x / 10},${y / 10}`;
}

function write(file, lines) {
  writeFileSync(new URL(file, RESOURCES), lines.join("\n") + "\n");
}
