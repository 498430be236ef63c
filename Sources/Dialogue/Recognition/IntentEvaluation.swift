/// How well the matcher does on labelled messages: accuracy, F1, precision, recall and confusion.
package struct IntentEvaluation: Hashable, Sendable {
    /// The figures of one class.
    package struct Class: Hashable, Sendable {
        /// Its name.
        package let name: String
        /// Messages that truly are of it.
        package let count: Int
        /// Messages taken for it.
        package let taken: Int
        /// Messages rightly taken for it.
        package let right: Int

        /// Rightly taken among those taken; 1 where none was taken.
        package var precision: Double { taken == 0 ? 1 : Double(right) / Double(taken) }
        /// Rightly taken among those of the class; 1 where there are none.
        package var recall: Double { count == 0 ? 1 : Double(right) / Double(count) }
        /// The harmonic mean of precision and recall.
        package var f1: Double {
            count + taken == 0 ? 1 : 2 * Double(right) / Double(count + taken)
        }

        package init(name: String, count: Int, taken: Int, right: Int) {
            self.name = name
            self.count = count
            self.taken = taken
            self.right = right
        }
    }

    /// One of the three answers: kind, topic or urgency.
    package struct Dimension: Hashable, Sendable {
        /// Messages, by right label and label taken for it.
        package private(set) var confusion: [String: [String: Int]] = [:]
        /// All messages.
        package private(set) var count = 0
        /// Those labelled rightly.
        package private(set) var right = 0

        /// Rightly labelled among all; 0 where there are none.
        package var accuracy: Double { count == 0 ? 0 : Double(right) / Double(count) }

        /// The classes by name.
        package var classes: [Class] {
            var names = Set(confusion.keys)
            var taken: [String: Int] = [:]
            for row in confusion.values {
                for (name, number) in row {
                    names.insert(name)
                    taken[name, default: 0] += number
                }
            }
            return names.sorted().map { name in
                Class(
                    name: name,
                    count: confusion[name]?.values.reduce(0, +) ?? 0,
                    taken: taken[name] ?? 0,
                    right: confusion[name]?[name] ?? 0
                )
            }
        }

        /// The mean of the F1 of the classes that have messages.
        package var macroF1: Double {
            let present = classes.filter { $0.count > 0 }
            return present.isEmpty ? 0 : present.map(\.f1).reduce(0, +) / Double(present.count)
        }

        fileprivate mutating func add(wanted: String, got: String) {
            confusion[wanted, default: [:]][got, default: 0] += 1
            count += 1
            if wanted == got { right += 1 }
        }
    }

    /// What the front desk opens.
    package private(set) var kind = Dimension()
    /// What it is about.
    package private(set) var topic = Dimension()
    /// How long it can wait.
    package private(set) var urgency = Dimension()

    package init() {}

    /// Counts one message.
    ///
    /// - Parameters:
    ///   - wanted: its label.
    ///   - got: what the matcher made of it.
    package mutating func add(wanted: IntentLabel, got: IntentLabel) {
        kind.add(wanted: wanted.kind, got: got.kind)
        topic.add(wanted: wanted.topic, got: got.topic)
        urgency.add(wanted: wanted.urgency, got: got.urgency)
    }
}
