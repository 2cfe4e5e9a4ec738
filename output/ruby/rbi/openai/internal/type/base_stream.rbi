# typed: strong

module OpenAI
  module Internal
    module Type
      # What the classes of streams have in common. A stream is read once, by the
      # thread that asked for it.
      module BaseStream
        include Enumerable

        Elem = type_member(:out)

        sig { returns(Integer) }
        def status
        end

        sig { returns(T::Hash[String, String]) }
        def headers
        end

        sig { override.params(blk: T.proc.params(event: Elem).void).void }
        def each(&blk)
        end

        sig { returns(T::Enumerator[Elem]) }
        def to_enum
        end

        sig { returns(T::Enumerator[Elem]) }
        def enum_for
        end

        # Ends the stream. It may be called at any time, and more than once.
        sig { void }
        def close
        end
      end
    end
  end
end
