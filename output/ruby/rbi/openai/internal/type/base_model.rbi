# typed: strong

module OpenAI
  module Internal
    module Type
      # The base of all models. What the API has sent is converted when it is read,
      # and properties that this version does not know are kept: `model[:name]`.
      class BaseModel
        abstract!

        OrHash = T.type_alias { T.any(BaseModel, OpenAI::Internal::AnyHash) }

        sig { params(data: OrHash).returns(T.attached_class) }
        def self.new(data = {})
        end

        # The value of a property as it is, also of one that this version does not
        # know.
        sig { params(key: Symbol).returns(T.untyped) }
        def [](key)
        end

        # The properties that are there, with the names that users know.
        sig { overridable.returns(OpenAI::Internal::AnyHash) }
        def to_h
        end

        sig { overridable.returns(OpenAI::Internal::AnyHash) }
        def to_hash
        end

        # As `to_h`, at every depth: what it gives has no models in it.
        sig { overridable.returns(OpenAI::Internal::AnyHash) }
        def deep_to_h
        end

        # @api private
        sig { returns(OpenAI::Internal::AnyHash) }
        def to_wire
        end

        sig { params(state: T.anything).returns(String) }
        def to_json(*state)
        end

        # With wire names.
        sig { params(options: T.anything).returns(String) }
        def to_yaml(*options)
        end

        # For pattern matching. Properties that are known but absent are nil.
        sig do
          params(keys: T.nilable(T::Array[Symbol])).returns(
            OpenAI::Internal::AnyHash
          )
        end
        def deconstruct_keys(keys)
        end

        sig { params(other: T.anything).returns(T::Boolean) }
        def ==(other)
        end

        sig { returns(Integer) }
        def hash
        end

        sig { returns(String) }
        def inspect
        end

        sig { returns(String) }
        def to_s
        end
      end
    end
  end
end
