import type PptxGenJs from "pptxgenjs";
import { legal } from "./docx-text.js";
import type { NativeChart } from "./native-chart.js";
import { CHART, FONT, INK, INSIDE, MARGIN, SOFT } from "./slide-frame.js";

const hex = (colour: string) => colour.replace("#", "").toUpperCase();

/** Puts a chart of PowerPoint's own on a slide: its data opens in a sheet, its colours and texts can be changed. */
export function addNativeChart(
  slides: PptxGenJs,
  slide: PptxGenJs.Slide,
  chart: NativeChart,
  description: string,
): void {
  const isBar = chart.type === "bar";
  const data = chart.series.map(({ name, values }) => ({
    name,
    labels: [...chart.labels],
    values: values as number[],
  }));
  slide.addChart(isBar ? slides.ChartType.bar : slides.ChartType.line, data, {
    x: MARGIN,
    y: CHART.y,
    w: INSIDE,
    h: CHART.height,
    altText: legal(description),
    chartColors: chart.series.map((_, index) => hex(chart.colours[index] ?? chart.colours[0] ?? INK)),
    ...(isBar && barLook(chart)),
    ...legendLook(chart),
    ...figureLook(chart),
    ...axisLook(chart),
  });
}

// The first row on top, as in the chart of the report.
function barLook({ series }: NativeChart): PptxGenJs.IChartOpts {
  return {
    barDir: "bar",
    barGapWidthPct: series.length > 1 ? 60 : 45,
    catAxisOrientation: "maxMin" as "minMax",
    valAxisLabelPos: "high",
    dataLabelPosition: "outEnd",
  };
}

function legendLook({ series }: NativeChart): PptxGenJs.IChartOpts {
  return { showLegend: series.length > 1, legendPos: "t", legendFontFace: FONT, legendFontSize: 14 };
}

function figureLook({ labels, series, digits }: NativeChart): PptxGenJs.IChartOpts {
  return {
    showValue: true,
    dataLabelFormatCode: digits === undefined ? "General" : digits === 0 ? "0" : `0.${"0".repeat(digits)}`,
    dataLabelFontFace: FONT,
    dataLabelFontSize: labels.length * series.length > 15 ? 10 : 14,
    dataLabelColor: INK,
  };
}

function axisLook({ labels, series }: NativeChart): PptxGenJs.IChartOpts {
  return {
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: labels.length > 10 ? 11 : 14,
    catAxisLabelColor: INK,
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 12,
    valAxisLabelColor: SOFT,
    valAxisMinVal: Math.min(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))),
    valGridLine: { color: "E3E7EB", size: 0.75 },
    catGridLine: { style: "none" },
  };
}
