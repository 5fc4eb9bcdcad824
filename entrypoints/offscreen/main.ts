import { playStone } from "@/utils/platform/sound";

void playStone();
