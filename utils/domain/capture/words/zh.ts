import type { Words } from "./words";

/** Chinese in simplified characters. */
export const zh: Words = {
  decimal: ".",
  spaced: false,
  hours: ["小时", "个小时", "钟头", "个钟头"],
  minutes: ["分", "分钟"],
  and: ["零", "又"],
  within: ["前", "最后", "后", "下", "每", "第", "约"],
  yesterday: ["昨天"],
  belonging: ["的"],
  at: [
    "在{half}{hour}点{minute}分",
    "在{half}{hour}:{minute}",
    "在{half}{hour}点",
    "{half}{hour}点{minute}分",
    "{half}{hour}:{minute}",
    "{half}{hour}点",
    "在{hour}点{minute}分",
    "在{hour}:{minute}",
    "在{hour}点",
    "{hour}点{minute}分",
  ],
  halves: { am: ["上午", "早上", "凌晨"], pm: ["下午", "晚上"] },
  counted: [
    ...["页", "字", "个字", "单词", "个单词", "词", "行", "句", "段", "章", "题", "道题", "课"],
    ...["步", "圈", "次", "杯", "封邮件", "公里", "米", "张"],
  ],
  beside: ["每", "第", "共"],
};
