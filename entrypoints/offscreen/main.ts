import { playStone } from "@/utils/platform/sound";

/** Long enough for the click to fade, ms; the document has no other purpose. */
const HEARD_MS = 1000;

playStone().finally(() => setTimeout(close, HEARD_MS));
