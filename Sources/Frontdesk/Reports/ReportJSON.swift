import JSONTree
import Reporting
import Tickets

/// A report as JSON: rates with their counts, and every section as rows of named values.
enum ReportJSON {
    /// The value to be written.
    static func value(_ report: PeriodReport, _ tables: [ReportTable]) -> JSONValue {
        .object([
            "period": .string(report.period.name),
            "kind": .string(report.period.kind.rawValue),
            "as_of_ms": .integer(report.asOf.rawValue),
            "rates": .array(report.rates.map(rate)),
            "sections": .object(
                Dictionary(uniqueKeysWithValues: tables.map { ($0.key, rows(of: $0)) })
            ),
        ])
    }

    private static func rate(_ rate: Rate) -> JSONValue {
        .object([
            "name": .string(rate.name.rawValue),
            "name_zh": .string(rate.name.chineseName),
            "name_en": .string(rate.name.englishName),
            "formula_zh": .string(rate.name.formula.chinese),
            "formula_en": .string(rate.name.formula.english),
            "numerator": .integer(Int64(rate.numerator)),
            "denominator": .integer(Int64(rate.denominator)),
            "scale": .integer(Int64(rate.name.scale)),
            "tenths": rate.tenths.map { .integer(Int64($0)) } ?? .null,
            "goal_percent_hundredths": rate.goal.map { .integer(Int64($0)) } ?? .null,
            "is_reached": rate.isReached.map { .bool($0) } ?? .null,
            "left_out": .array(
                rate.leftOut.map {
                    .object([
                        "reason_zh": .string($0.reason.chinese),
                        "reason_en": .string($0.reason.english),
                        "count": .integer(Int64($0.count)),
                    ])
                }
            ),
        ])
    }

    private static func rows(of table: ReportTable) -> JSONValue {
        .array(
            table.rows.map { row in
                .object(
                    Dictionary(
                        zip(table.columns.map(\.key), row.map(cell)),
                        uniquingKeysWith: { first, _ in first }
                    )
                )
            }
        )
    }

    private static func cell(_ cell: ReportTable.Cell) -> JSONValue {
        switch cell {
        case .none: .null
        case .count(let count): .integer(Int64(count))
        case .tenths, .text, .words: .string(cell.text("zh"))
        }
    }
}
