package import Tickets

/// A word or sign without which a message would have been understood otherwise.
package struct TurningPoint: Hashable, Sendable {
    /// The word, as it stands in the message, or what a sign was seen in.
    package let text: String
    /// The sign; nil for a word.
    package let sign: KindSign?
    /// What the message would have meant without it.
    package let label: IntentLabel

    package init(text: String, sign: KindSign? = nil, label: IntentLabel) {
        self.text = text
        self.sign = sign
        self.label = label
    }
}

extension Recognizer {
    /// What decided: for each word and sign it is looked what the message would have meant without it.
    ///
    /// - Parameters:
    ///   - matter: what was understood.
    ///   - now: the project's time, as it was then.
    /// - Returns: what kind, topic or urgency hang on: the words in the order of the text, then the signs.
    ///   Cost: one recognition a word, for at most 16 words, and one a sign.
    package func turningPoints(of matter: Recognition, at now: LocalTime) -> [TurningPoint] {
        let scalars = Array(matter.text.unicodeScalars)
        let label = IntentLabel(folding: [matter])
        var points: [TurningPoint] = []
        var seen: Set<Range<Int>> = []
        // The words' places count in the whole message; the matter's own are looked up anew.
        let explanation = explain(matter.text, at: now).first?.explanation ?? Explanation()
        for word in explanation.words where seen.count < Self.wordsTriedMax {
            let span = (word.start..<word.end).clamped(to: 0..<scalars.count)
            guard seen.insert(span).inserted else { continue }
            var rest = String.UnicodeScalarView()
            rest.append(contentsOf: scalars[..<span.lowerBound])
            rest.append(Self.blank)
            rest.append(contentsOf: scalars[span.upperBound...])
            let other = IntentLabel(folding: recognize(String(rest), at: now))
            if other != label { points.append(TurningPoint(text: word.text, label: other)) }
        }
        var signs: Set<KindSign> = []
        for point in explanation.points {
            guard case .sign(let sign) = point.rule, signs.insert(sign).inserted else { continue }
            let other = IntentLabel(folding: recognize(matter.text, at: now, without: sign))
            guard other != label else { continue }
            points.append(TurningPoint(text: point.word.text, sign: sign, label: other))
        }
        return points
    }

    /// Stands for a word that was taken out: no letter, no end of a clause, in no keyword.
    private static let blank: Unicode.Scalar = "\u{25A1}"
    /// Words that are tried; more than these no reader looks at.
    private static let wordsTriedMax = 16
}
