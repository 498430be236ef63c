import Testing
import Tickets

@testable import Reporting

@Suite struct RatesTests {
    private func rates(_ tickets: [ReportRow], now: Instant = Story.at(32, 9)) -> Rates {
        Rates(Story.rows(tickets, now: now), policy: ReportPolicy())
    }

    /// Check C-3.17-6: complaints finished 8, visited 8; repairs finished 40, visited 13.
    @Test func visitRatesOfTheCheck() {
        let complaints = (1...8).map { id in
            var row = Story.done(.complaint, Int64(id), on: 3)
            row.visits = [Story.visit(on: 4)]
            return row
        }
        let repairs = (1...40).map { id in
            var row = Story.done(Int64(id) + 100, on: 5)
            if id <= 13 { row.visits = [Story.visit(on: 6)] }
            return row
        }
        let rates = rates(complaints + repairs)
        #expect(rates.rate(.complaintVisits).text == "100.0 %")
        #expect(rates.rate(.complaintVisits).isReached == true)
        let visited = rates.rate(.repairVisits)
        #expect(visited.text == "32.5 %" && visited.numerator == 13 && visited.denominator == 40)
        #expect(visited.isReached == true && visited.goalText == "≥ 30 %")
    }

    @Test func nothingToCountIsADash() {
        for rate in rates([]).all {
            #expect(rate.text == "—")
            #expect(rate.isReached == nil)
        }
    }

    @Test(arguments: [
        (13, 40, 325), (1, 3, 333), (2, 3, 667), (1, 800, 1), (1, 2000, 1), (1, 2001, 0),
    ])
    func roundsHalfUp(_ numerator: Int, _ denominator: Int, _ tenths: Int) {
        #expect(Rate(.rework, numerator, of: denominator, goal: nil).tenths == tenths)
    }

    @Test func goalsAreComparedUnrounded() {
        // 97.96 % is shown as 98.0 % and is still short of 98 %.
        let rate = Rate(.repairQuality, 1919, of: 1959, goal: 9800)
        #expect(rate.text == "98.0 %")
        #expect(rate.isReached == false)
        #expect(Rate(.rework, 2, of: 100, goal: 200).isReached == true)
        #expect(Rate(.rework, 21, of: 1000, goal: 200).isReached == false)
    }

    @Test func withdrawnTicketsLeaveBothSides() {
        let gone = Story.ticket(
            .repair,
            2,
            at: Story.at(3, 9),
            [(Story.at(3, 9, 5), .cancel, .cancelled)]
        )
        let rate = rates([Story.done(1, on: 3), gone]).rate(.acceptance)
        #expect(rate.numerator == 1 && rate.denominator == 1)
        #expect(
            rate.leftOut == [
                Rate.LeftOut(reason: Words("已撤销或合并", "cancelled or merged"), count: 1)
            ]
        )
    }

    @Test func aLimitThatStillRunsIsNoMiss() {
        let open = Story.ticket(.repair, 1, at: Story.at(20, 9))
        let early = rates([open], now: Story.at(20, 10)).rate(.acceptance)
        #expect(early.denominator == 0 && early.leftOut.map(\.count) == [1])
        let late = rates([open], now: Story.at(20, 12)).rate(.acceptance)
        #expect(late.denominator == 1 && late.numerator == 0)
    }

    @Test func suspensionMovesTheFinishLimit() {
        let day = Story.at(3, 9)
        let steps: [(Instant, TicketEventName, TicketStateName)] = [
            (Story.at(3, 10), .accept, .accepted), (Story.at(3, 11), .suspend, .suspended),
            (Story.at(6, 11), .resume, .accepted), (Story.at(7, 9), .finish, .finished),
        ]
        let rate = rates([Story.ticket(.repair, 1, at: day, steps)]).rate(.repairOnTime)
        #expect(rate.numerator == 1 && rate.denominator == 1)
        let without = steps.filter { $0.1 != .suspend && $0.1 != .resume }
        let late = rates([Story.ticket(.repair, 1, at: day, without)]).rate(.repairOnTime)
        #expect(late.numerator == 0 && late.denominator == 1)
    }

    @Test func reworkAndQuality() {
        var repeated = Story.done(1, on: 3)
        repeated.repeatedAt = Story.at(3 + 40, 9)
        let refused = Story.ticket(
            .repair,
            2,
            at: Story.at(4, 9),
            [
                (Story.at(4, 10), .accept, .accepted), (Story.at(4, 11), .finish, .finished),
                (Story.at(4, 11, 1), .answerDelivered, .replied),
                (Story.at(5, 8), .reopen, .reopened),
            ]
        )
        let rates = rates([repeated, refused, Story.done(3, on: 9), Story.done(4, on: 9)])
        #expect(rates.rate(.rework).text == "50.0 %")
        #expect(rates.rate(.repairQuality).text == "75.0 %")
        #expect(rates.rate(.firstTimeFix).text == "75.0 %")
        #expect(rates.rate(.repairCompletion).text == "75.0 %")
    }

    @Test func inquiriesWithoutAPerson() {
        let byBot = Story.ticket(
            .inquiry,
            1,
            at: Story.at(3, 9),
            [
                (Story.at(3, 9), .answerDelivered, .replied),
                (Story.at(3, 9, 1), .archive, .archived),
            ]
        )
        let rates = rates([byBot, Story.done(.inquiry, 2, on: 4)])
        #expect(rates.rate(.inquirySelfService).text == "50.0 %")
    }

    @Test func validComplaintsArePerMilleOfHouseholds() {
        var rows = Story.rows([Story.done(.complaint, 1, on: 3), Story.done(.complaint, 2, on: 3)])
        rows.tickets[1].isInvalid = true
        rows.householdCount = 400
        let rate = Rates(rows, policy: ReportPolicy()).rate(.validComplaints)
        #expect(rate.text == "2.5 ‰" && rate.numerator == 1)
    }
}
