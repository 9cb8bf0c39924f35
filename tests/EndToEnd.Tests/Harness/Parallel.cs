// These tests mostly wait for other programs: one more at a time than there are processors on the smallest machine.
[assembly: Xunit.CollectionBehavior(MaxParallelThreads = 3)]
