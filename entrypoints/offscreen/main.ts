import { makeBackup } from "@/utils/page/export";
import { answerTasks } from "@/utils/platform/offscreen";
import { playStone } from "@/utils/platform/sound";

answerTasks({ sound: playStone, backup: makeBackup });
