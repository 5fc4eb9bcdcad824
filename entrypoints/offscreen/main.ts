import { buildBackup } from "@/utils/platform/backup";
import { answerTasks } from "@/utils/platform/offscreen";
import { playStone } from "@/utils/platform/sound";

answerTasks({ sound: playStone, backup: buildBackup });
