// Charts, "copy link", and greyed figures while a new selection loads. Everything else works without this file.
'use strict';

const css = getComputedStyle(document.documentElement);
const colour = (name) => css.getPropertyValue('--tn-' + name).trim();
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const language = document.documentElement.lang;
const small = () => window.innerWidth < 640;
const ticks = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', {maximumFractionDigits: 2});
const charts = [];

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const text = (extra) => ({color: colour('ink'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, ...extra});
const tooltip = () => ({
  renderMode: 'richText', // an HTML tooltip would need inline styles, which the page forbids
  confine: true,
  backgroundColor: colour('surface'),
  borderColor: colour('muted'),
  textStyle: text(),
});
const bars = (items) => ({
  type: 'bar',
  barMaxWidth: 44,
  barCategoryGap: '30%',
  data: items,
  animation: false,
  emphasis: {itemStyle: {borderColor: colour('ink'), borderWidth: 1}},
});
const valueAxis = (data) => ({
  type: 'value',
  min: 0,
  max: data.percentage ? (range) => Math.max(100, range.max) : null,
  interval: data.percentage && data.bars.every((bar) => bar.value === null || bar.value <= 100) ? 25 : null,
  axisLabel: text({color: colour('muted'), fontSize: 12, formatter: (value) => ticks.format(value), hideOverlap: true}),
  splitLine: {lineStyle: {color: colour('rule')}},
  splitNumber: 4,
});
const unitTitle = (unit, place) => ({text: unit, ...place, padding: [8, 0], textStyle: text({color: colour('muted'), fontWeight: 400})});

function trend(data) {
  const years = data.bars.map((bar) => bar.year);
  const items = data.bars.map((bar) => ({
    value: bar.value,
    itemStyle: bar.partYear
      ? {color: colour('surface'), borderColor: colour(bar.selected ? 'actual' : 'previous'), borderType: 'dashed', borderWidth: 2}
      : {color: colour(bar.selected ? 'actual' : 'previous')},
  }));
  const series = bars(items);
  series.label = {
    show: true,
    position: 'top',
    formatter: (point) => data.bars[point.dataIndex].label,
    ...text({fontSize: small() ? 10 : 13, fontWeight: 600}),
    textBorderColor: colour('surface'), // the line of a boundary change passes behind the number
    textBorderWidth: 4,
  };
  series.z = 3;
  series.markLine = {
    silent: true,
    symbol: 'none',
    animation: false,
    z: 1,
    lineStyle: {color: colour('muted'), type: 'dashed', width: 1},
    label: {...text({fontSize: 12, color: colour('muted')}), position: 'end'},
    data: data.breaks.map((step) => ({xAxis: step.year, label: {formatter: small() ? step.short : step.label}})),
  };
  const signs = {
    type: 'scatter',
    symbolSize: 0,
    silent: true,
    animation: false,
    data: data.bars.map((bar) => (bar.value === null ? 0 : null)),
    label: {show: true, position: 'top', formatter: (point) => data.bars[point.dataIndex].label, ...text({fontSize: 16, fontWeight: 700, color: colour('muted')})},
  };
  const targets = {
    type: 'scatter',
    symbol: 'rect',
    symbolSize: [small() ? 24 : 56, 4],
    itemStyle: {color: colour('target')},
    animation: false,
    z: 5,
    data: data.bars.map((bar) => bar.target),
  };
  return {
    title: unitTitle(data.unit, {left: 0, top: 0}),
    grid: {left: 8, right: 8, top: 56, bottom: 8, containLabel: true},
    tooltip: {
      ...tooltip(),
      trigger: 'axis',
      axisPointer: {type: 'shadow'},
      formatter: (points) => {
        const bar = data.bars[points[0].dataIndex];
        return [bar.year + (bar.partYear ? ' (' + bar.partYear + ')' : ''), bar.title, bar.targetLabel && data.targetWords + ' ' + bar.targetLabel].filter(Boolean).join('\n');
      },
    },
    xAxis: {type: 'category', data: years, axisTick: {show: false}, axisLine: {lineStyle: {color: colour('muted')}}, axisLabel: text({interval: 0, fontSize: small() ? 11 : 13, formatter: (year) => (small() ? '’' + year.slice(2) : year)})},
    yAxis: valueAxis(data),
    series: [series, signs, targets],
  };
}

function ranking(data) {
  const series = bars(data.bars.map((bar) => ({value: bar.value, itemStyle: {color: colour('actual')}})));
  series.label = {show: true, position: 'right', formatter: (point) => data.bars[point.dataIndex].label, ...text({fontWeight: 600})};
  return {
    title: unitTitle(data.unit, {right: 0, bottom: 0}),
    grid: {left: 0, right: 56, top: 8, bottom: 28, containLabel: true},
    tooltip: {...tooltip(), formatter: (point) => data.bars[point.dataIndex].name + '\n' + data.bars[point.dataIndex].title},
    xAxis: valueAxis(data),
    yAxis: {type: 'category', inverse: true, data: data.bars.map((bar) => bar.name), axisTick: {show: false}, axisLine: {lineStyle: {color: colour('muted')}}, axisLabel: text({interval: 0, width: small() ? 130 : 200, overflow: 'break', lineHeight: 15, fontSize: small() ? 12 : 13})},
    series: [series],
  };
}

const drawings = {trend, ranking};

function draw(plot) {
  const kind = plot.dataset.chart;
  const data = read(kind + '-data');
  if (kind === 'ranking') {
    plot.style.height = Math.max(120, data.bars.length * (small() ? 36 : 30) + 60) + 'px';
  }
  plot.replaceChildren();
  const chart = echarts.init(plot, null, {renderer: 'canvas'});
  const paint = () => chart.setOption(drawings[kind](data), {notMerge: true});
  paint();
  chart.on('click', (point) => {
    const bar = data.bars[point.dataIndex];
    if (bar && bar.address) window.location.assign(bar.address);
  });
  charts.push({plot, chart, paint});
  plot.dataset.drawn = 'true';
}

if (window.echarts) {
  document.querySelectorAll('[data-chart]').forEach(draw);
  document.querySelectorAll('details.data').forEach((table) => { table.open = false; });
}
const resized = new ResizeObserver((entries) => entries.forEach(({target}) => {
  const drawn = charts.find(({plot}) => plot === target);
  if (drawn && drawn.chart.getWidth() !== target.clientWidth) {
    drawn.chart.resize();
    drawn.paint();
  }
}));
charts.forEach(({plot}) => resized.observe(plot));
dark.addEventListener('change', () => charts.forEach(({paint}) => paint()));

document.querySelectorAll('a.copy').forEach((link) => {
  if (!navigator.clipboard) return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const words = link.dataset.words || link.textContent;
    link.dataset.words = words;
    navigator.clipboard.writeText(link.href).then(() => {
      link.textContent = link.dataset.done;
      window.setTimeout(() => { link.textContent = words; }, 2000);
    }, () => window.location.assign(link.href));
  });
});

document.querySelectorAll('form.filters').forEach((form) => {
  form.addEventListener('submit', () => document.body.classList.add('loading'));
});
window.addEventListener('pageshow', () => document.body.classList.remove('loading'));

const tables = () => document.querySelectorAll('details.data');
window.addEventListener('beforeprint', () => tables().forEach((table) => { table.dataset.was = table.open; table.open = true; }));
window.addEventListener('afterprint', () => tables().forEach((table) => { table.open = table.dataset.was === 'true'; }));
