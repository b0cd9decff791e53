namespace CallSim.Engine.Timers;

/// <summary>Lets an event happen. Implemented by a struct, so that the loop is compiled with the handler inside.</summary>
internal interface IEventHandler
{
    /// <summary>Lets the event happen that is due now.</summary>
    /// <param name="tag">Its kind and row.</param>
    void Happen(EventTag tag);
}
