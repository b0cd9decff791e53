using CallSim.Model;

namespace CallSim.Tests.Model;

public sealed class LoopsTests
{
    [TestCase("1 2 3", "", TestName = "Find_ChainWithoutEnd_HasNone")]
    [TestCase("1 2 0", "0 1 2", TestName = "Find_Ring_IsOneLoop")]
    [TestCase("0", "0", TestName = "Find_NodeThatFollowsItself_IsALoop")]
    [TestCase("1 2 1", "1 2", TestName = "Find_WayIntoALoop_IsNoPartOfIt")]
    [TestCase("1 0 3 2", "0 1|2 3", TestName = "Find_TwoRings_AreTwoLoops")]
    public void Find_OneFollowerEach_NamesTheLoops(string followers, string loops)
    {
        int count = followers.Split(' ').Length;
        int[][] next = [.. followers.Split(' ').Select(int.Parse).Select(node => node < count ? new[] { node } : [])];

        Assert.That(string.Join('|', Loops.Find(next).Select(loop => string.Join(' ', loop))), Is.EqualTo(loops));
    }

    [Test]
    public void Find_LoopBesideAnExit_IsFound() =>
        Assert.That(
            Loops
                .Find([
                    [2, 1],
                    [0],
                    [],
                ])
                .Single(),
            Is.EqualTo(new[] { 0, 1 })
        );

    [Test]
    public void Find_RandomGraphs_AgreesWithReachability()
    {
        Random random = new(20261125);
        for (int graph = 0; graph < 300; graph++)
        {
            int count = random.Next(1, 9);
            int[][] next =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ => Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(count)).ToArray()),
            ];
            bool[,] reaches = new bool[count, count];
            for (int from = 0; from < count; from++)
            {
                foreach (int to in next[from])
                {
                    reaches[from, to] = true;
                }
            }

            for (int by = 0; by < count; by++)
            {
                for (int from = 0; from < count; from++)
                {
                    for (int to = 0; to < count; to++)
                    {
                        reaches[from, to] |= reaches[from, by] && reaches[by, to];
                    }
                }
            }

            var loops = Loops.Find(next);
            Assert.That(loops.IsEmpty, Is.EqualTo(Enumerable.Range(0, count).All(node => !reaches[node, node])));
            foreach (var loop in loops)
            {
                Assert.That(loop.Zip(loop.Skip(1).Append(loop[0])).All(pair => next[pair.First].Contains(pair.Second)));
            }
        }
    }
}
