import type { Words } from "./words";

export const ja: Words = {
  decimal: ".",
  spaced: false,
  hours: ["時間"],
  minutes: ["分", "分間"],
  and: ["と"],
  within: ["最初の", "最後の", "次の", "毎", "各", "約"],
  yesterday: ["昨日", "きのう"],
  belonging: ["の"],
  at: [
    "{half}{hour}時{minute}分に",
    "{half}{hour}時{minute}分",
    "{half}{hour}時に",
    "{half}{hour}時",
    "{half}{hour}:{minute}",
    "{hour}時{minute}分に",
    "{hour}時{minute}分",
    "{hour}時に",
    "{hour}:{minute}に",
  ],
  halves: { am: ["午前"], pm: ["午後"] },
  counted: [
    ...["ページ", "頁", "単語", "語", "文字", "行", "文", "段落", "章", "問", "課", "枚", "歩"],
    ...["周", "回", "杯", "通", "キロ", "メートル"],
  ],
  beside: ["毎", "各", "全"],
};
