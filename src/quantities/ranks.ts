/** What leads to a number of last places: 居后三位, 排名全市末2位. */
export const LAST_PLACES = /(?:居|列|排|排在|处于|位于|排名|全[国省市区县州])(?:在|于)?(?:最后|倒数后|后|末)$/u;
