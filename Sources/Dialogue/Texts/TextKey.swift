/// Names a sentence the bot says; the sentences are in `intents/texts/<language>.yaml` under these names.
package enum TextKey: String, CaseIterable, Hashable, Sendable {
    // MARK: What owners read: greetings and lines of the conversation

    case welcome
    case welcomeGuest
    case help
    case askWhat
    case youAreWelcome
    case allRight
    case noted
    case thanksForPraise
    case cannotReadThis
    case fileTooLarge
    case notPermitted
    case unknownNumber
    case unknownTicket
    case codeAccepted
    case codeUnknown
    case youAreBound

    // MARK: Asking what is missing

    case askRoom
    case askPlace
    case askPhone
    case askTime
    case askRepairWhat
    case askComplaintWhat
    case askInquiryWhat
    case askSuggestionWhat
    case askAboutFile
    case fileForDraft
    case voiceForDraft
    case askKindOfThree
    case askKindOfTwo
    case didYouMean
    case whichFlat
    case nothingToChoose
    case draftDropped

    // MARK: Recorded

    case receiptPlace
    case receiptAppointment
    case receiptRepair
    case receiptUrgentRepair
    case receiptComplaint
    case receiptSuggestion
    case receiptInquiry
    case inquiryToDesk
    case answered
    case alreadyRecorded
    case voiceSummary
    case voiceRecorded
    case voicePassedOn
    case filePassedOn
    case passedOn
    case phoneNoted
    case phoneWithoutMatter

    // MARK: Danger

    case alarmReceipt
    case alarmReceiptAskPlace
    case alarmRepeated
    case locationPassedOn
    case askSafety
    case alarm
    case alarmLocated
    case alarmAccepted
    case alarmWasFalse
    case alarmUnanswered
    case ownerFalseAlarm

    // MARK: Progress

    case ownerDispatched
    case ownerAccepted
    case ownerAcceptedVisit
    case ownerAcceptedOffice
    case ownerOnSite
    case ownerSuspended
    case ownerFinished
    case resultDone
    case ownerCancelled
    case ownerOutside
    case staffReply

    // MARK: Status, chase, cancel, correct, rate

    case statusList
    case statusLine
    case statusNext
    case nothingOpen
    case chased
    case askWithdrawal
    case nothingToCancel
    case cancelled
    case kept
    case tooLateToCancel
    case askCorrection
    case tooLateToCorrect
    case thanksForRating
    case askDissatisfaction
    case dissatisfactionNoted
    case nothingToRate
    case rateWhich
    case cannotRate
    case whichTicket

    // MARK: Handoff

    case handedOff
    case handedOffClosed
    case staffJoined
    case staffAnswer
    case handedBack
    case handoffApology

    // MARK: Buttons

    case buttonRepair
    case buttonComplaint
    case buttonInquiry
    case buttonHandoff
    case buttonCorrect
    case buttonCancel
    case buttonStatus
    case buttonConfirmCancel
    case buttonKeep
    case buttonSatisfied
    case buttonFair
    case buttonDissatisfied
    case buttonSafe
    case buttonDanger
    case buttonAccept
    case buttonReject
    case buttonArrive
    case buttonFinish
    case buttonSuspend
    case buttonResume
    case buttonSee
    case buttonArchive
    case buttonAcknowledge
    case buttonTakeOver
    case buttonGiveBack

    // MARK: What staff read

    case deskCard
    case deskCardCorrectable
    case likelyPlace
    case unknownPlace
    case workerPing
    case workerNext
    case complaintPing
    case dissatisfiedPing
    case chasePing
    case overduePing
    case deskPraise
    case deskDoubt
    case deskSafe
    case deskOwnerLine
    case deskChase
    case deskFile
    case deskVoice
    case deskCancelled
    case deskSatisfied
    case deskReopened
    case deskDissatisfied
    case deskRejected
    case deskAcknowledged
    case deskOverdue
    case deskUnconfirmed
    case deskUnknownContent
    case handoffCard
    case reasonAsked
    case reasonNotUnderstood
    case reasonAnger
    case handoffWaiting
    case handoffEscalated
    case takenOver
    case gaveBack
    case chatIsWithBot
    case chatIsTaken
    case noChatHere
    case bound
    case noSuchFlat
    case keptAsRemark
    case remarkKept
    case replySent
    case stepDone
    case wrongState
    case nameTheTicket
    case nothingToAcknowledge
    case nameTheReason
    case nameTheWorker
    case nameTheClass
    case sayWhy
    case sayWhat
    case reclassified
    case urgencySet
    case visitFirst
    case acknowledged
    case falseAlarmNoted
    case promiseWarning
    case ownWork
    case noOwnWork
    case unknownCommand
    case helpWorker
    case helpDesk
    case helpManager

    // MARK: Complaints, rework, visits, outages: what owners read

    case receiptRework, receiptGroup, receiptOutage, receiptOutageOnSite, outageAnswer
    case ownerResumed, ownerFinishedRework, ownerRestored, ownerWeekly, reworkProgress
    case complaintInvalid, complaintRaisedOwner, writtenAnswer, askAgain, thanksManagerCalls
    case dissatisfactionTaken, ratingChanged, newRound, notRestored, buttonPassed, buttonFailed
    case buttonRestored, buttonNotRestored

    case noticeText
    case noticeCorrection
    case noticeWithdrawn
    case noticeOver
    case noticeAnswer
    case noticeRuns
    case noticeNone

    // MARK: The same: what staff read

    case allBuildings
    case sayNotice
    case nameTheNotice
    case noticeDrafted
    case noticeLate
    case noticeLatePing
    case noticeNeedsManager
    case noticePublished
    case deskNotice
    case noticeEnded
    case noticeReach

    case deskWarranty, deskConfidential, deskRework, deskCompany, deskCompanyNew, deskNotRestored
    case deskVisitDue, visitMissingPing, reworkFailedPing, reworkNotSeen, reworkNotBegun
    case reworkNotDone, complaintTooOld, complaintWeekly, complaintRaised, accusedLeaves
    case accusedCannot, writtenPing, buttonCheck, sayStage, stageNoted, fileClosed, sayLevel
    case levelSet, onlyComplaints, sayInvalid, judged, sayAccused, accusedNoted, sayWritten
    case writtenWaits, writtenFirst, nothingToCheck, notOwnCheck, writtenSent, acceptanceFirst
    case sayVisit, noVisits, visitList, visitNotHandler, visitNeedsManager, visitKept, visitBad
    // MARK: Lists

    case listToday
    case listEmergencies
    case listNew
    case listDueToday
    case listOverdue
    case listUnassigned
    case listVisits
    case listNothing
    case listNoOverdue
    case listNoUnassigned
    case found
    case findWhat
    case findNothing
    case buttonOverdue
    case buttonUnassigned
    case buttonMine
    // MARK: Approvals, refusals, promises, prices

    case notPermittedWho
    case notPermittedOwn
    case approvalAsked
    case approvalRequested
    case approvalPending
    case approvalNobody
    case approvalOutcome
    case approvalDecided
    case approvalTooLate
    case approvalClosed
    case approvalOwn
    case approvalUnknown
    case approvalNone
    case approvalWhich
    case deskApproval
    case buttonAgree
    case buttonDisagree
    case nothingToExtend
    case sayHowLong
    case extended
    case ownerExtended
    case sayPrice
    case nothingToQuote
    case ownerQuote
    case ownerQuoteFree
    case quoteSent
    case quoteByPhone
    case quoteFree
    case quoteOpen
    case quoteAgreed
    case quoteRefused
    case quoteNone
    case deskQuoteWaits

    // MARK: Chats that people have

    case chatTakenFromYou
    case nameTheColleague
    case chatPassedToYou
    case chatPassed
    case handedBackOpen
    case chatSummary
    case sayRemark
    case promiseHeld
    case nothingHeld
    case heldByAnother
    case promiseSent
    case promiseNoted
    case promiseKept
    case promiseReminder
    case promiseOverdue
    case promiseBroken
    case cannedList
    case cannedLacks
    case replyByPhone
    case buttonSendHeld

    // MARK: Calls, mending, undo

    case openWhat
    case unknownCaller
    case callRecorded
    case mergeWhich
    case mergeInto
    case merged
    case mergedFrom
    case ownerMerged
    case ownerMergedInto
    case splitWhat
    case splitInto
    case split
    case helpAsked
    case helpSent
    case nothingToUndo
    case cannotUndo
    case undone
    case ownerCorrected
    case stepTakenBack

    // MARK: The duty log

    case dutyLog
    case listDueTomorrow
    case logPromises
    case logWaiting
    case logNotClosed
    case logClosed
    case noLog
    case reviewHow
    case reviewWhat
    case reviewed
    case readNoted
    case briefing
    case managerRemark
    case unreadLog
    case buttonCloseLog
    case buttonRead
    // MARK: Roles, absences, the butler

    case nameTheMember
    case sayWhichDays
    case leaveNoted
    case leaveWithoutDeputy
    case youStandIn
    case noLeave
    case leaveEnded
    case appointSelf
    case nameTheRole
    case appointed
    case butlerCopy
    case butlerFinished
    case butlerRated
    case butlerLine
    case butlerAway
    case everyHour
}
