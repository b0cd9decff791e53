using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The conversation is over: the contact leaves served, the agent wraps up or takes the next.</summary>
internal static class ConversationEnds
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, ContactId contact) => centre.Exits.Serve(contact);
}
