/// The numbers by which words are weighed, from `kinds.yaml`; every score is a sum of these and of word weights.
package struct RecognitionScale: Hashable, Sendable {
    /// What a topic's fault adds to repair, grievance to complaint, question to inquiry; once a kind.
    package var lean = 4
    /// What each further fault, grievance or question adds.
    package var leanAgain = 1
    /// What a fault, grievance or question of another topic than the main one adds.
    package var leanElsewhere = 1
    /// How many further ones count.
    package var leanAgainMax = 3
    /// What a question adds to inquiry.
    package var question = 4
    /// What a mark at the end adds to a question found by words, or counts alone.
    package var questionMark = 2
    /// What blame adds to complaint.
    package var blame = 5
    /// What a matter that is over adds to other.
    package var over = 10
    /// What danger now adds to the kind of its code, and takes from inquiry.
    package var danger = 8
    /// What a word of danger adds to the topic of its code.
    package var dangerTopic = 3
    /// Points of hints that words which mean danger only together need to alarm; fewer in a short message, none when 0.
    package var dangerSupport = 0
    /// Points of hints short of an alarm with which danger is asked about.
    package var dangerNear = 0
    /// From this score on a repair or complaint is no mere line of conversation.
    package var strongKind = 6
    /// What other starts with beside a topic.
    package var otherStart = 3
    /// What other gets when no topic was found.
    package var noTopic = 6
    /// What inquiry loses when no topic was found: a question about anything.
    package var noTopicQuestion = 8
    /// What other gets when words of no business of a desk won.
    package var foreign = 12
    /// From this score on the kind that came second is told.
    package var runnerUpMin = 6
    /// How much more a phrase counts than the heaviest word of its topic in it.
    package var phrase = 2
    /// What a topic adds to the kind its matters usually are.
    package var usual = 3
    /// What the topic named first adds: what a message begins with is what it is about.
    package var topicFirst = 0
    /// The least weight of a word that names a topic first.
    package var topicFirstMin = 5
    /// The least score with which a topic counts.
    package var topicMin = 3
    /// Folded characters between a negation and the Chinese word it denies.
    package var negationReach = 3
    /// The same for words of Latin letters.
    package var negationReachLatin = 12
    /// Letters of the longest message that may be a mere sigh, 停车费太贵; three times as many where it is English.
    package var sighLetters = 10
    /// The least lead over the runner-up with which the bot does not ask.
    package var margin = 2

    package init() {}
}
