import { afterAll } from "vitest";
import { endAll } from "./hosts.ts";

/** Browsers are kept for the stories of one file, and no longer. */
afterAll(endAll);
