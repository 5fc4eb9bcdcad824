/** A second, as it is otherwise, is not enough for what a busy machine draws at its own time. */
import { configure } from "@testing-library/preact";

configure({ asyncUtilTimeout: 15_000 });
