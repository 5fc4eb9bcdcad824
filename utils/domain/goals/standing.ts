import type { Goal } from "../schema";

type Ends = Pick<Goal, "archivedAt" | "deletedAt">;

/** Whether a goal stands: it is neither archived nor taken out. */
export function isStanding({ archivedAt, deletedAt }: Ends): boolean {
  return archivedAt === undefined && deletedAt === undefined;
}
