/** What the API can do, operation by operation. */
export const DOCS_OPERATIONS_ZH = {
  recordResponses: {
    summary: '提交评价',
    description:
      '提交一份评价，或一次提交多份。回答 201 或 200 时，评价已经写进磁盘。网络中断就原样重发：编号相同、内容相同的只记录一次，回执也相同。扫码来源（self_scan）不需要令牌；纸质、代填、自助机、导入需要 responses:write。',
    answers: {
      '200': '早已记录过的一份；或多份评价的逐份结果。',
      '201': '刚刚记录的一份。',
    },
  },
  exportResponses: {
    summary: '下载逐份评价',
    description:
      '某个时期的逐份评价，与工作台“数据导出”下载的文件逐字节相同：带 BOM 的 UTF-8，列名是题目编号，意见里的电话、证件号、邮箱、微信和 QQ 号已经遮住，隐藏的意见不在里面，这个时期里不满 10 份的地点的意见文字也不在里面（`withheld` 列写明原因），测试的评价不在里面。边生成边发送；每次下载都记入操作日志。',
    answers: { '200': 'CSV 文件。' },
  },
  readIndicator: {
    summary: '读取满意度指标',
    description:
      '某个时期、某类活动的满意率（或指数），连同份数、区间、是否达到目标、能否证明、得分，以及其他口径下的数。与工作台、命令行、佐证材料里的是同一个对象。',
    answers: { '200': '指标对象。' },
  },
  readDescription: {
    summary: '读取本说明（机器可读）',
    description: '本接口的 OpenAPI 3.1 文档，由判断请求的同一套规则生成，可以导入各种工具。',
    answers: { '200': 'OpenAPI 3.1 文档。' },
  },
  readDocumentation: {
    summary: '阅读本说明',
    description: '您正在看的这一页。',
    answers: { '200': '网页。' },
  },
}

/** What the examples show. */
export const DOCS_EXAMPLES_ZH = {
  single: '提交一份评价',
  again: '重发同一份：不会记录两次',
  list: '用令牌录入两份纸质评价，第二份有错',
  faultyAnswers: '答案有错：逐处指出',
  otherChannel: '没有令牌，不能录入纸质评价',
  year: '读取全年的指标',
  wrongDate: '日期写错：指出是哪个参数',
  wrongToken: '令牌不对、已过期、已吊销，回答都一样',
  file: '下载一天的逐份评价',
  missingScope: '令牌没有这项权限',
}
