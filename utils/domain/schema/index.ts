/**
 * Every shape that is stored or sent, described once. Doors parse with these schemas; everyone
 * else imports the types only, so that pages paint without loading zod.
 */
export * from "./check-in";
export * from "./goal";
export * from "./hour";
export * from "./intent";
export * from "./ledger";
export type { CivilDate, Known } from "./parts";
export * from "./settings";
export * from "./snapshot";
export * from "./step";
export * from "./win";
