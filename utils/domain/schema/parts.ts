/** What several shapes are made of. */
import * as z from "zod/mini";
import { MOST_STEP_MINUTES } from "../minutes";

// Otherwise zod tries whether it may compile code, and the pages' policy reports the attempt.
z.config({ jitless: true });

/** The record without the index signature that lets unknown fields survive a round trip. */
export type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** A moment: milliseconds since the epoch, within what `Date` can hold. */
export const moment = z.number().check(z.int(), z.gte(-8.64e15), z.lte(8.64e15));
export const id = z.string().check(z.minLength(1), z.maxLength(200));
export const title = z.string().check(z.minLength(1), z.maxLength(100_000));
export const words = z.string().check(z.maxLength(100_000));
export const positive = z.number().check(z.gt(0));
export const stepMinutes = z.number().check(z.int(), z.gte(1), z.lte(MOST_STEP_MINUTES));

export const CIVIL_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const civilDate = z.string().check(z.regex(CIVIL_DATE));
/** A civil date, `YYYY-MM-DD`: the day a win counts for, where the person was then. */
export type CivilDate = z.infer<typeof civilDate>;

/** A day and the IANA time zone in which it was one. */
export const where = { day: civilDate, zone: z.string() };
