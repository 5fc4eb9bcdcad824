import type { Words } from "./words";

export const ko: Words = {
  decimal: ".",
  // Suffixes follow closely, words do not.
  spaced: true,
  hours: ["시간"],
  minutes: ["분", "분간", "분 동안"],
  and: [],
  within: ["처음", "마지막", "다음", "매", "각", "약", "첫"],
  yesterday: ["어제"],
  belonging: [],
  at: [
    "{half} {hour}시 {minute}분에",
    "{half} {hour}시에",
    "{half} {hour}:{minute}에",
    "{half} {hour}:{minute}",
    "{hour}시 {minute}분에",
    "{hour}시에",
    "{hour}:{minute}에",
  ],
  halves: { am: ["오전"], pm: ["오후"] },
  counted: [
    ...["쪽", "페이지", "단어", "개 단어", "자", "글자", "줄", "문장", "단락", "장", "문제", "과"],
    ...["걸음", "바퀴", "회", "번", "잔", "통", "킬로미터", "미터"],
  ],
  beside: ["매", "각", "총", "제"],
};
